import type { Middleware } from 'koa'
import type { Db } from '../db/connect.js'
import { unavailable } from '../errors.js'

/** Whether this process runs. */
export const live: Middleware = (ctx) => {
  ctx.body = { status: 'live' }
}

/** Whether this process can do its work: its database answers. */
export const ready =
  (db: Db): Middleware =>
  async (ctx) => {
    try {
      await db.raw('select 1')
    } catch {
      throw unavailable('database_unavailable', 'the database is not available')
    }
    ctx.body = { status: 'ready' }
  }
