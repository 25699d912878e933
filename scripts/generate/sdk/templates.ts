import { readFile } from 'node:fs/promises'
import type { OpenAPIV3_1 } from 'openapi-types'

/** Reads a hand-written part of an SDK. */
export const handwritten = (path: string): Promise<string> =>
  readFile(new URL(`../../../sdk/${path}`, import.meta.url), 'utf8')

/**
 * Fills in what a hand-written part leaves to the document: `{{version}}`, `{{codes}}`, an example of a request's field,
 * as in `{{createUser.username}}`, and what `more` has.
 */
export function fill(template: string, document: OpenAPIV3_1.Document, more: Record<string, string> = {}): string {
  const values: Record<string, string> = {
    version: document.info.version,
    summary: document.info.summary ?? document.info.title,
    codes: errorCodes(document)
      .map((code) => `\`${code}\``)
      .join(', '),
    ...more,
  }
  return template.replace(/\{\{([\w.]+)\}\}/g, (_, name: string) => {
    const value = values[name] ?? exampleField(document, name)
    if (value === undefined) throw new Error(`a template asks for ${name}, which the document does not have`)
    return value
  })
}

/** The README of a package: the template, with a table of the operations as this language calls them. */
export async function readme(
  document: OpenAPIV3_1.Document,
  language: string,
  example: string,
  methodName: (operationId: string) => string,
): Promise<string> {
  const rows = operations(document).map(
    ({ operationId = '', summary = '' }) => `| \`${methodName(operationId)}\` | ${summary} |`,
  )
  const table = ['| | |', '|---|---|', ...rows].join('\n')
  return fill(await handwritten(`${language}/README.md`), document, { example: example.trim(), operations: table })
}

const operations = (document: OpenAPIV3_1.Document): OpenAPIV3_1.OperationObject[] =>
  Object.values(document.paths ?? {}).flatMap((path) =>
    (['get', 'post', 'put', 'delete'] as const).flatMap((method) => path?.[method] ?? []),
  )

function errorCodes(document: OpenAPIV3_1.Document): string[] {
  const { ErrorCode } = document.components?.schemas ?? {}
  return (ErrorCode as OpenAPIV3_1.SchemaObject).enum ?? []
}

function exampleField(document: OpenAPIV3_1.Document, name: string): string | undefined {
  const [operationId, field = ''] = name.split('.')
  const operation = operations(document).find((candidate) => candidate.operationId === operationId)
  const body = operation?.requestBody as OpenAPIV3_1.RequestBodyObject | undefined
  return body?.content['application/json']?.example?.[field]
}
