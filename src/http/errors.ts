import type { Middleware } from 'koa'
import type { Logger } from 'pino'
import { DatabaseError } from '../db/client/database-error.js'
import { ApiError, databaseUnavailable, notFound, overloaded, unknownOutcome } from '../errors.js'

/** Turns what the rest of the application throws into a response in the contract's shape. */
export const errors =
  (logger: Logger): Middleware =>
  async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      const apiError = toApiError(error, logger)
      ctx.status = apiError.status
      ctx.set(apiError.headers)
      ctx.body = apiError.body
    }
  }

/** The last middleware: nothing before it knew this path. */
export const routeNotFound: Middleware = () => {
  throw notFound('route_not_found', 'there is nothing at this path')
}

function toApiError(error: unknown, logger: Logger): ApiError {
  if (error instanceof ApiError) return error
  if (error instanceof DatabaseError) {
    switch (error.kind) {
      case 'overloaded':
        return overloaded('the service has too much to do')
      case 'outcome_unknown':
        logger.warn({ err: error }, 'the database did not confirm a change')
        return unknownOutcome()
      case 'unavailable':
      case 'conflict':
      case 'locked':
        logger.warn({ err: error }, 'the database is not available')
        return databaseUnavailable()
    }
  }
  logger.error({ err: error }, 'a request failed')
  return new ApiError(500, 'internal_error', 'this is a fault of the service')
}
