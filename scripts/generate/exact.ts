import type { OpenAPIV3_1 } from 'openapi-types'

/** What the document says of requests in words that tools know, and what the service holds them to. */
const exactWords: Record<string, string> = { 'x-pattern': 'pattern', 'x-default': 'default' }

/**
 * The contract as the service reads it. The published document has patterns that mean the same in every language, and no
 * defaults, which make tools require a field; what holds is in `x-pattern` and `x-default`.
 */
export function exact(document: OpenAPIV3_1.Document): OpenAPIV3_1.Document {
  return JSON.parse(JSON.stringify(document, (_, value) => (isObject(value) ? inExactWords(value) : value)))
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function inExactWords(value: Record<string, unknown>): Record<string, unknown> {
  const words = Object.keys(exactWords).filter((word) => word in value)
  if (words.length === 0) return value
  const { ...changed } = value
  for (const word of words) {
    changed[exactWords[word] as string] = value[word]
    delete changed[word]
  }
  return changed
}
