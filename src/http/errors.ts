import type { Middleware } from 'koa'
import type { Logger } from 'pino'
import { DeadlinePassed, isUnavailable, OutcomeUnknown, PoolFull } from '../db/failures.js'
import { ApiError, databaseUnavailable, notFound, overloaded, unknownOutcome } from '../errors.js'

/** Answers what the rest of the application throws, in the contract's shape. */
export const errors =
  (logger: Logger): Middleware =>
  async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      const answer = toApiError(error, logger)
      ctx.status = answer.status
      ctx.set(answer.headers)
      ctx.body = answer.body
    }
  }

/** The last middleware: nothing before it knew this path. */
export const routeNotFound: Middleware = () => {
  throw notFound('route_not_found', 'there is nothing at this path')
}

function toApiError(error: unknown, logger: Logger): ApiError {
  if (error instanceof ApiError) return error
  if (error instanceof OutcomeUnknown) {
    logger.warn({ err: error.cause }, 'the database did not confirm a change')
    return unknownOutcome()
  }
  if (isUnavailable(error)) {
    logger.warn({ err: error }, 'the database is not available')
    return databaseUnavailable()
  }
  if (error instanceof PoolFull || error instanceof DeadlinePassed) return overloaded('the service has too much to do')
  logger.error({ err: error }, 'a request failed')
  return new ApiError(500, 'internal_error', 'this is a fault of the service')
}
