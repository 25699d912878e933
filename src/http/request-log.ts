import type { Middleware } from 'koa'
import type { Logger } from 'pino'

/** One line per request, at the level debug; without what may be secret of its URL. */
export const requestLog =
  (logger: Logger): Middleware =>
  async (ctx, next) => {
    const start = performance.now()
    try {
      await next()
    } finally {
      const ms = Math.round((performance.now() - start) * 10) / 10
      logger.debug(
        { method: ctx.method, path: loggablePath(ctx.req.url), status: ctx.status, ms, ip: ctx.ip },
        'request',
      )
    }
  }

const idsAndWords = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z]{1,7}|openapi\.json)$/i

/** The path without the query, and of its steps only ids and words too short for a password. */
const loggablePath = (url = ''): string =>
  url.replace(/[?#].*$/s, '').replace(/[^/]+/g, (step) => (idsAndWords.test(step) ? step : '*'))
