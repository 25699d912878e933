import type { Context as BackendContext } from 'openapi-backend'
import type { Deadline } from '../db/client/deadline.js'
import type { SessionWithPrefetch } from '../db/queries/session-prefetch.js'
import type { ApiRequest } from './router.js'

/** What is known of a request once its operation was found, for logs and metrics: `ctx.state` of Koa. */
export interface RequestState {
  operationId?: string
  /** The id of the user whose session key came with the request. */
  caller?: string
}

/** What passes through openapi-backend: the request is one object, from the route to the operation. */
export type Context = BackendContext & {
  request: ApiRequest & {
    address: string
    state: RequestState
    deadline: Deadline
    /** Called once all of the request that is needed is here. */
    startDeadline(): void
    session?: SessionWithPrefetch
  }
}
