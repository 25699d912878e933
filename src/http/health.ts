import type { Middleware } from 'koa'
import { isAnswering } from '../db/answering.js'
import type { Db } from '../db/pool.js'
import { unavailable } from '../errors.js'
import { inTime } from '../in-time.js'

/** Whether this process runs. */
export const live: Middleware = (ctx) => {
  ctx.body = { status: 'live' }
}

/** Whether this process can do its work: its database answers. */
export const ready =
  (db: Db): Middleware =>
  async (ctx) => {
    const answers = await inTime((startDeadline) => {
      startDeadline()
      return isAnswering(db)
    })
    if (!answers) throw unavailable('database_unavailable', 'the database is not available')
    ctx.body = { status: 'ready' }
  }
