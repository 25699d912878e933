import type { ErrorObject } from 'ajv'
import type { ErrorDetail } from '../errors.js'
import { contract } from './contract.js'

const maxDetails = 20
const longestName = 200

/** What was wrong and where, of what a generated validator found in `{ path, query, body }`. */
export function toDetails(errors: ErrorObject[]): ErrorDetail[] {
  return errors.slice(0, maxDetails).map(({ instancePath, keyword, params, message }) => {
    const name: string | undefined = params.missingProperty ?? params.additionalProperty
    const pointer = name === undefined ? instancePath : `${instancePath}/${toPointer(name)}`
    const [, place, ...steps] = pointer.split('/')
    return {
      in: place as ErrorDetail['in'],
      path: steps.map((step) => `/${step}`).join(''),
      message: messages[keyword]?.(params) ?? message ?? 'is wrong',
    }
  })
}

const messages: Record<string, (params: ErrorObject['params']) => string | undefined> = {
  required: () => 'is required',
  additionalProperties: () => 'is not known here',
  minProperties: () => 'needs one more field',
  pattern: ({ pattern }) => hints.get(pattern),
}

/** A name as a step of a JSON Pointer (RFC 6901), shortened where a caller made it very long. */
const toPointer = (name: string): string =>
  name.slice(0, longestName).toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')

/** What the contract says of its patterns, for people: `x-pattern-hint`, by pattern. */
const hints = new Map<string, string>()
JSON.stringify(contract, (_, schema) => {
  if (schema?.['x-pattern-hint']) hints.set(schema.pattern, schema['x-pattern-hint'])
  return schema
})
