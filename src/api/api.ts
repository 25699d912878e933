import type { Middleware } from 'koa'
import type { Pool } from '../db/client/pool.js'
import { withDeadline } from '../deadline.js'
import type { HandlerResponse, Operations, Services } from '../operations/types.js'
import { authenticate } from './authenticate.js'
import { createBackend } from './backend.js'

/**
 * Serves the operations of the contract; a request for any other path goes on to the next middleware.
 * @param findSession finds the session of the key that came with a request
 */
export function createApi(
  operations: Operations,
  pool: Pool,
  services: Services,
  findSession = authenticate,
): Middleware {
  const backend = createBackend(operations, pool, services, findSession)
  return async (ctx, next) => {
    const { method, path, headers, query, ip: address, req, state } = ctx
    const response: HandlerResponse | undefined = await withDeadline((deadline, startDeadline) => {
      const parsed = { query, params: {}, cookies: {}, requestBody: undefined }
      return backend.handleRequest(
        { method, path, headers, ...parsed, address, state, deadline, startDeadline } as never,
        req,
      )
    })
    if (!response) return next()
    ctx.status = response.status
    if (response.stream) {
      ctx.set('Content-Type', response.stream.contentType)
      ctx.body = response.stream.readable
    } else if (response.body !== undefined) {
      // Koa would look up the type of a body that is an object, and write it in the same way.
      ctx.res.setHeader('Content-Type', 'application/json; charset=utf-8')
      ctx.body = JSON.stringify(response.body)
    }
  }
}
