import type { Middleware } from 'koa'
import { isAnswering } from '../db/answering.js'
import type { Db } from '../db/pool.js'
import { withDeadline } from '../deadline.js'
import { databaseUnavailable } from '../errors.js'

/** Whether this process runs. */
export const live: Middleware = (ctx) => {
  ctx.body = { status: 'live' }
}

/** Whether this process can do its work: its database answers. */
export const ready =
  (db: Db): Middleware =>
  async (ctx) => {
    const answers = await withDeadline((_deadline, start) => {
      start()
      return isAnswering(db)
    })
    if (!answers) throw databaseUnavailable()
    ctx.body = { status: 'ready' }
  }

/** While the service starts, it answers only that it runs. */
export const unavailableUntil =
  (isPrepared: () => boolean): Middleware =>
  (ctx, next) => {
    if (isPrepared() || ctx.path === '/livez') return next()
    throw databaseUnavailable('the database is being prepared')
  }
