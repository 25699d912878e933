import type { OpenAPIV3_1 } from 'openapi-types'
import { generateClient, patch } from './redocly.ts'
import { fill, handwritten, readme } from './templates.ts'

/** The Python package, for pip. */
export async function pythonSdk(document: OpenAPIV3_1.Document): Promise<[string, string][]> {
  const client = completeClient(await generateClient(document, 'python'))
  const schemas = Object.keys(document.components?.schemas ?? {}).sort()
  const missing = schemas.filter((name) => !new RegExp(`^(class ${name}\\b|${name} = )`, 'm').test(client))
  if (missing.length > 0) throw new Error(`the generated client has no ${missing.join(', ')}`)
  const names = {
    imports: schemas.map((name) => `    ${name},`).join('\n'),
    exports: schemas.map((name) => `    "${name}",`).join('\n'),
  }
  const example = fill(await handwritten('python/example.py'), document)
  return [
    ['pyproject.toml', fill(await handwritten('python/pyproject.toml'), document)],
    ['README.md', await readme(document, 'python', example, snakeCase)],
    ['roomkeeper/__init__.py', fill(await handwritten('python/__init__.py'), document, names)],
    ['roomkeeper/_retry.py', await handwritten('python/_retry.py')],
    ['roomkeeper/_client.py', client],
    ['roomkeeper/py.typed', ''],
  ]
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Adds what the generated client leaves out. */
function completeClient(generated: string): string {
  let code = generated
  // Errors carry their code and details.
  code = patch(
    code,
    `        super().__init__(f"Request failed with status {status}")
        self.url = url
        self.status = status
        self.status_text = status_text
        self.body = body
`,
    `        answer = body if isinstance(body, dict) else {}
        message = answer.get("error")
        super().__init__(message if isinstance(message, str) else f"unexpected answer with status {status}")
        self.url = url
        self.status = status
        self.status_text = status_text
        self.body = body
        # An ErrorCode is a str. A word that is newer than this client stays a plain one.
        code = answer.get("code")
        known = [member.value for member in ErrorCode]
        self.code: Optional[Union[ErrorCode, str]] = None
        if isinstance(code, str):
            self.code = ErrorCode(code) if code in known else code
        # With a 400: what was wrong, and where.
        self.details: List[ErrorDetail] = []
        try:
            self.details = [decode(ErrorDetail, detail) for detail in answer.get("details", [])]
        except TypeError:
            pass  # The service did not make this answer.
`,
  )
  // Who decides about a repeat needs the method, and what went wrong.
  code = patch(code, 'retry_on({"attempt": attempt,', 'retry_on({"method": context["method"],', 6)
  code = patch(
    code,
    `            except httpx.TransportError:
                if attempt < max_attempts and retry_on({"method": context["method"], "response": None}):`,
    `            except httpx.RequestError as error:
                if attempt < max_attempts and retry_on({"method": context["method"], "response": None, "error": error}):`,
    2,
  )
  code = patch(
    code,
    `                    continue
                raise
`,
    `                    continue
                raise ApiConnectionError(str(error)) from error
`,
    2,
  )
  code = patch(
    code,
    '\nclass ApiTimeoutError(Exception):',
    '\nclass ApiConnectionError(Exception):\n    """There was no answer: no connection, or it broke."""\n\n\nclass ApiTimeoutError(Exception):',
  )
  code = patch(
    code,
    `        try:
            return float(retry_after)
        except ValueError:
            pass  # HTTP-date form: fall through to backoff
`,
    '        return seconds_to_wait(retry_after)\n',
  )
  code = patch(
    code,
    'from __future__ import annotations\n',
    'from __future__ import annotations\n\nfrom ._retry import seconds_to_wait\n',
  )
  // A 2xx of the service has a JSON object, or is 204. A page of somebody in between must not pass for success.
  code = patch(
    code,
    `    _settle(middleware, context, _settled_call(response, None, attempt, started))
    return response
`,
    `    _settle(middleware, context, _settled_call(response, None, attempt, started))
    if response.is_success and response.status_code != 204 and not isinstance(_safe_json(response), dict):
        raise ApiError(url, response.status_code, response.reason_phrase, response.text)
    return response
`,
    2,
  )
  // A page says how long the list is: the last one needs no empty one after it.
  return patch(
    code,
    `            if not isinstance(items, list) or len(items) == 0:
                return
`,
    `            if not isinstance(items, list) or len(items) == 0:
                return
            total = resolve_pointer(page, "/total")
            if isinstance(total, int) and position + len(items) >= total:
                return
`,
    2,
  )
}
