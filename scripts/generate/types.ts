import type { OpenAPIV3_1 } from 'openapi-types'
import openapiTS, { astToString } from 'openapi-typescript'
import { operationsOf, sessionKey } from './operations.ts'

/**
 * The TypeScript declarations of a document: openapi-typescript's `paths`, `components` and `operations`, and what
 * it leaves out, `callers`: whether an operation has a session key.
 */
export async function types(document: OpenAPIV3_1.Document): Promise<string> {
  const declarations = astToString(await openapiTS(structuredClone(document) as never))
  const callers = operationsOf(document).map((operation) => `    ${operation.operationId}: '${sessionKey(operation)}';`)
  return `/** Made from openapi.yaml by npm run generate. */
${declarations}
/** Whether the session key of an operation is required, optional or not looked at. */
export interface callers {
${callers.join('\n')}
}
`
}
