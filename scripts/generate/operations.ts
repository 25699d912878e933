import type { OpenAPIV3_1 } from 'openapi-types'

/** An operation with the parameters of its path and its security requirements resolved. */
export interface ContractOperation {
  operationId: string
  parameters: OpenAPIV3_1.ParameterObject[]
  requestBody: OpenAPIV3_1.RequestBodyObject | undefined
  security: OpenAPIV3_1.SecurityRequirementObject[]
}

/** Whether the session key of an operation is required, optional, or not looked at. */
export function sessionKey({ security }: ContractOperation): 'required' | 'optional' | 'none' {
  if (security.length === 0) return 'none'
  return security.some((requirement) => Object.keys(requirement).length === 0) ? 'optional' : 'required'
}

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const

/** The operations of a dereferenced document, in the document's order. */
export function operationsOf(document: OpenAPIV3_1.Document): ContractOperation[] {
  return Object.values(document.paths ?? {}).flatMap((path) =>
    methods.flatMap((method) => {
      const operation = path?.[method]
      if (!operation) return []
      if (!operation.operationId) throw new Error(`an operation has no operationId: ${operation.summary}`)
      return {
        operationId: operation.operationId,
        parameters: [...(path.parameters ?? []), ...(operation.parameters ?? [])] as OpenAPIV3_1.ParameterObject[],
        requestBody: operation.requestBody as OpenAPIV3_1.RequestBodyObject | undefined,
        security: operation.security ?? document.security ?? [],
      }
    }),
  )
}
