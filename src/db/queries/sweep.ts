import { statement } from '../client/statement.js'
import type { Database } from '../client/types.js'

/**
 * Deletes the rows of a table that are as old as a time or older, oldest first, about `limit` of them at most.
 * @returns whether more may be left
 */
export type Sweep = (db: Database, time: number, limit: number) => Promise<boolean>

/** @param column when the rows were last of use, in milliseconds since 1970; it has an index */
export function sweep(table: string, column: string): Sweep {
  const selectLast = statement<{ time: number; skipped: number }, { last: number }>((knex, { time, skipped }) =>
    knex(table).where(column, '<=', time).orderBy(column).limit(1).offset(skipped).select({ last: column }),
  )
  const remove = statement<{ time: number }>((knex, { time }) => knex(table).where(column, '<=', time).delete())
  return async (db, time, limit) => {
    const [row] = await db.all(selectLast, { time, skipped: limit - 1 })
    await db.run(remove, { time: row?.last ?? time })
    return row !== undefined
  }
}
