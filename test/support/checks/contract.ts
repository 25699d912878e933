import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { OpenAPIV3_1 } from 'openapi-types'

const file = new URL('../../../generated/openapi.dereferenced.json', import.meta.url)

/** The contract that every response is checked against. */
export const contract: OpenAPIV3_1.Document = JSON.parse(readFileSync(file, 'utf8'))

export interface ContractOperation {
  operationId: string
  method: string
  path: string
  hasBody: boolean
  queryNames: string[]
  /** Whether it takes a session key: `none`, `optional` or `required`. */
  key: 'none' | 'optional' | 'required'
  responses: Record<string, OpenAPIV3_1.ResponseObject>
  example: Record<string, unknown>
}

/** Every operation, in the contract's order. */
export const operations: ContractOperation[] = Object.entries(contract.paths ?? {}).flatMap(([path, item]) =>
  (['get', 'put', 'post', 'delete'] as const).flatMap((method) => {
    const operation = item?.[method]
    if (!operation) return []
    const security = operation.security ?? contract.security ?? []
    const body = (operation.requestBody as OpenAPIV3_1.RequestBodyObject | undefined)?.content['application/json']
    return {
      operationId: operation.operationId ?? '',
      method: method.toUpperCase(),
      path,
      hasBody: body !== undefined,
      queryNames: ((operation.parameters ?? []) as OpenAPIV3_1.ParameterObject[]).flatMap((parameter) =>
        parameter.in === 'query' ? parameter.name : [],
      ),
      key: security.length === 0 ? 'none' : security.some((s) => Object.keys(s).length === 0) ? 'optional' : 'required',
      responses: operation.responses as Record<string, OpenAPIV3_1.ResponseObject>,
      example: (body?.example ?? {}) as Record<string, unknown>,
    }
  }),
)

/** @throws {Error} when the contract has no such operation */
export function operation(operationId: string): ContractOperation {
  const found = operations.find((candidate) => candidate.operationId === operationId)
  if (!found) throw new Error(`the contract has no operation ${operationId}`)
  return found
}

/** Every (operation, status) that a response was seen for, as in `banUser 204`. */
export const seenResponses = new Set<string>()

/** Every (operation, status) of the contract. */
export const documentedResponses: string[] = operations.flatMap(({ operationId, responses }) =>
  Object.keys(responses).map((status) => `${operationId} ${status}`),
)

export interface RawResponse {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}

/**
 * Checks a response against the contract, and notes its operation and status as seen.
 * @throws {Error} when the contract does not describe it
 */
export function checkResponse(method: string, target: string, response: RawResponse): void {
  const asked = method === 'HEAD' ? 'GET' : method
  const path = (target.split('?')[0] ?? '').replace(/(?<=.)\/$/, '')
  const found = operations.find((candidate) => candidate.method === asked && matches(candidate.path, path))
  // What is not an operation has errors in the contract's shape, and pages of its own.
  if (!found || outside.has(response.status)) {
    if (response.status >= 400 && method !== 'HEAD') check(errorBody, response, `${method} ${path}`)
    return
  }
  const title = `${found.operationId} ${response.status}`
  const expected = found.responses[response.status]
  if (!expected) throw new Error(`the contract has no response ${title}: ${response.text}`)
  checkHeaders(expected, response, title)
  if (method === 'HEAD') return
  seenResponses.add(title)
  const schema = expected.content?.['application/json']?.schema
  if (schema) check(validator(schema), response, title)
  else if (response.text !== '') throw new Error(`${title} has no body in the contract, but: ${response.text}`)
}

/** Statuses of the HTTP layer, which the contract's introduction describes. */
const outside = new Set([405, 408, 417, 431])

const matches = (template: string, path: string) =>
  new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path)

function checkHeaders(response: OpenAPIV3_1.ResponseObject, { headers }: RawResponse, title: string): void {
  for (const [name, header] of Object.entries(response.headers ?? {})) {
    const { required, schema } = header as OpenAPIV3_1.HeaderObject
    const value = headers[name.toLowerCase()]
    if (value === undefined && required) throw new Error(`${title} has no header ${name}`)
    const typed = (schema as OpenAPIV3_1.SchemaObject).type === 'integer' ? Number(value) : value
    const validate = validator(schema as object)
    if (value !== undefined && !validate(typed)) throw new Error(`${title} has a header ${name}: ${value}`)
  }
}

function check(validate: ValidateFunction, { headers, text }: RawResponse, title: string): void {
  if (headers['content-type'] !== 'application/json; charset=utf-8') {
    throw new Error(`${title} is not JSON but ${headers['content-type']}: ${text}`)
  }
  if (!validate(JSON.parse(text)))
    throw new Error(`${title} breaks the contract: ${ajv.errorsText(validate.errors)}\n${text}`)
}

const ajv = new Ajv2020({ strictTypes: false })
addFormats.default(ajv, ['uuid', 'date-time', 'password'])
ajv.addVocabulary(['x-normalize', 'x-measured-as', 'x-max-bytes', 'x-pattern-hint'])

const validators = new Map<object, ValidateFunction>()
function validator(schema: object): ValidateFunction {
  const validate = validators.get(schema) ?? ajv.compile(schema)
  validators.set(schema, validate)
  return validate
}

const { ErrorBody, InvalidRequestBody } = contract.components?.schemas ?? {}
const errorBody = validator({ anyOf: [ErrorBody, InvalidRequestBody] })
