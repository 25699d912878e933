import type { Middleware } from 'koa'
import { destination, type Logger, pino } from 'pino'
import type { Settings } from '../settings.js'

/** JSON lines on standard error. Of an error, only what can't hold a caller's data. */
export const createLogger = ({ LOG_LEVEL }: Pick<Settings, 'LOG_LEVEL'>): Logger =>
  pino({ level: LOG_LEVEL, base: { pid: process.pid }, serializers: { err: describeError } }, destination(2))

/** Drivers add the statement and its values to their errors: those stay out. */
const describeError = (error: unknown) =>
  error instanceof Error
    ? { name: error.name, code: 'code' in error ? error.code : undefined, message: error.message, stack: error.stack }
    : { message: typeof error }

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
