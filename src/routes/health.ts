import type { Middleware } from 'koa'
import type { Database } from '../db/client/types.js'
import { ping } from '../db/queries/ping.js'
import { withDeadline } from '../deadline.js'
import { databaseUnavailable } from '../errors.js'

/** Whether this process runs. */
export const live: Middleware = (ctx) => {
  ctx.body = { status: 'live' }
}

/** Whether this process can do its work: its database answers. */
export const ready =
  (db: Database): Middleware =>
  async (ctx) => {
    const isAnswering = await withDeadline((_deadline, start) => {
      start()
      return ping(db)
    })
    if (!isAnswering) throw databaseUnavailable()
    ctx.body = { status: 'ready' }
  }

/** While the service starts, everything but the liveness check is unavailable. */
export const unavailableUntil =
  (isPrepared: () => boolean): Middleware =>
  (ctx, next) => {
    if (isPrepared() || ctx.path === '/livez') return next()
    throw databaseUnavailable('the database is being prepared')
  }
