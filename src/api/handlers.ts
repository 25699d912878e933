import { recheckSession } from '../auth/keys.js'
import type { Pool } from '../db/client/pool.js'
import { RequestClient, type RequestContext } from '../db/client/request-client.js'
import type { HandlerResponse, OperationId, Operations, Services } from '../operations/types.js'
import type { Context } from './context.js'

type Handler = (context: Context) => Promise<HandlerResponse>

/** Operations take what they need by name, and know nothing of openapi-backend. */
export function createHandlers(
  operations: Operations,
  pool: Pool,
  { passwords, limits, settings }: Services,
): Record<OperationId, Handler> {
  const handlers = Object.entries(operations).map(([operationId, operation]): [string, Handler] => [
    operationId,
    async ({ request, operation: { method } }) => {
      const { session, address, params, query, requestBody: body } = request
      if (session && method !== 'get') await limits.change(session.user)
      const input = {
        // Named one by one: to spread the services here takes 10 µs.
        db: new RequestClient(pool, requestContext(request)),
        passwords,
        limits,
        settings,
        caller: session?.user,
        address,
        params,
        query,
        body,
      }
      return operation(input as never)
    },
  ])
  return Object.fromEntries(handlers) as Record<OperationId, Handler>
}

const requestContext = ({ deadline, session }: Context['request']): RequestContext =>
  session
    ? { deadline, prefetched: session.prefetched, beforeCommit: (trx) => recheckSession(trx, session) }
    : { deadline }
