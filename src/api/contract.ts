import { readFileSync } from 'node:fs'
import type { Document, Operation as DocumentOperation } from 'openapi-backend'
import { root } from '../root.js'

const file = new URL('generated/openapi.dereferenced.json', root)

/** The contract, made from openapi.yaml, with its references resolved. */
export const contract: Document = JSON.parse(readFileSync(file, 'utf8'))

export type ContractOperation = DocumentOperation<Document> & { operationId: string }
