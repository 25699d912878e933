import type { OpenAPIV3_1 } from 'openapi-types'

const methods = ['get', 'put', 'post', 'delete'] as const

/**
 * The contract without the other form of bodies: openapi-python-client makes a client that can't be imported where a
 * body has two media types.
 */
export function withJsonBodies(document: OpenAPIV3_1.Document): OpenAPIV3_1.Document {
  const copy = structuredClone(document)
  for (const path of Object.values(copy.paths ?? {})) {
    for (const method of methods) {
      const body = path?.[method]?.requestBody
      if (body && 'content' in body) delete body.content['application/x-www-form-urlencoded']
    }
  }
  return copy
}
