import type { Readable } from 'node:stream'
import type { callers, operations } from '#generated/types.js'
import type { Limits } from '../auth/limits/limits.js'
import type { Passwords } from '../auth/passwords.js'
import type { Database } from '../db/client/types.js'
import type { Settings } from '../settings.js'

export type OperationId = keyof operations

/** What every operation may use. */
export interface Services {
  passwords: Passwords
  limits: Limits
  settings: Settings
}

/** A request that the contract allows, normalized, with its defaults filled in. */
export interface Input<Id extends OperationId> {
  db: Database
  /** The id of the user whose session key came with the request. */
  caller: Caller[callers[Id]]
  /** The IP address that the request came from. */
  address: string
  params: NonNullable<operations[Id]['parameters']['path']>
  query: Required<NonNullable<operations[Id]['parameters']['query']>>
  body: Body<operations[Id]>
}

interface Caller {
  required: string
  optional: string | undefined
  none: undefined
}

type Body<O> = O extends { requestBody?: { content: { 'application/json': infer B } } } ? B : undefined

/** The responses of an operation that are no errors, as the contract lists them; errors are thrown as `ApiError`. */
export type OperationResponse<Id extends OperationId> = {
  [Status in keyof operations[Id]['responses'] & (200 | 204)]: ResponseOf<Status, operations[Id]['responses'][Status]>
}[keyof operations[Id]['responses'] & (200 | 204)]

type ResponseOf<Status, Documented> = Documented extends { content: { 'application/json': infer B } }
  ? { status: Status; body: B }
  : Documented extends { content: object }
    ? { status: Status; stream: ResponseStream }
    : { status: Status }

/** The body of a response that is not JSON. */
export interface ResponseStream {
  readable: Readable
  contentType: string
}

export type Operation<Id extends OperationId> = (request: Services & Input<Id>) => Promise<OperationResponse<Id>>

/** A response as it is written: JSON, or a stream. */
export interface HandlerResponse {
  status: number
  body?: unknown
  stream?: ResponseStream
}

/** One handler for every operationId of the contract. */
export type Operations = { [Id in OperationId]: Operation<Id> }
