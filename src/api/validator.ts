import type { ErrorObject, ValidateFunction } from 'ajv'
import { type Document, OpenAPIValidator, type Operation, type Request, type ValidationResult } from 'openapi-backend'
import * as generated from '#generated/validators.js'
import type { Body } from './body.js'
import { coerceTexts, type TextTypes } from './coerce.js'
import type { ApiRequest, PrecomputedRouter } from './router.js'

interface RequestValidator {
  validate: ValidateFunction
  queryTypes: TextTypes
  formTypes: TextTypes
  bodyRequired: boolean
}

/**
 * openapi-backend's validator, with the functions that `npm run generate` made in place of Ajv. What it finds valid it
 * also normalizes: types of texts, defaults, upper case, Unicode form.
 */
export class PrecompiledValidator extends OpenAPIValidator<Document> {
  readonly #validators: Map<string | undefined, RequestValidator>

  constructor(definition: Document, router: PrecomputedRouter) {
    super({ definition, router, lazyCompileValidators: true })
    this.#validators = new Map(
      router.getOperations().map((operation) => [operation.operationId, requestValidator(operation)]),
    )
  }

  override validateRequest(request: Request, operation: Operation<Document>): ValidationResult {
    const parsed = request as ApiRequest
    const validator = this.#validators.get(operation.operationId)
    if (!validator) throw new Error(`no validator for ${operation.operationId}`)
    const input = {
      path: decodeParams(parsed.params),
      query: coerceTexts(parsed.query, validator.queryTypes),
      body: readBodyAs(validator, parsed.requestBody),
    }
    if (!validator.validate(input)) return { valid: false, errors: validator.validate.errors as ErrorObject[] }
    parsed.params = input.path
    parsed.query = input.query
    parsed.requestBody = input.body
    return valid
  }
}

const validators: Record<string, ValidateFunction> = generated

const valid: ValidationResult = { valid: true, errors: null }

function requestValidator(operation: Operation<Document>): RequestValidator {
  // The document is dereferenced: what follows is no reference.
  const { operationId, parameters = [], requestBody } = operation as never as DereferencedOperation
  const query = parameters.filter((parameter) => parameter.in === 'query')
  const schema = requestBody?.content['application/json']?.schema
  const fields = Object.entries(schema?.properties ?? {})
  return {
    validate: validators[operationId] as ValidateFunction,
    queryTypes: Object.fromEntries(query.map((parameter) => [parameter.name, parameter.schema.type])),
    formTypes: Object.fromEntries(fields.map(([name, field]) => [name, field.type])),
    bodyRequired: requestBody?.required ?? false,
  }
}

interface DereferencedOperation {
  operationId: string
  parameters?: { in: string; name: string; schema: { type: string } }[]
  requestBody?: {
    required?: boolean
    content: Record<string, { schema: { properties: Record<string, { type?: string }> } }>
  }
}

function readBodyAs({ formTypes, bodyRequired }: RequestValidator, body: Body): unknown {
  if (!body) return bodyRequired ? undefined : {}
  return 'form' in body ? coerceTexts(body.form, formTypes) : body.json
}

function decodeParams(params: Record<string, string>): Record<string, string> {
  const decoded: Record<string, string> = {}
  for (const name in params) decoded[name] = decode(params[name] ?? '')
  return decoded
}

/** A step of a path that is not percent-encoded text stays as it is, and so fails validation. */
function decode(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
