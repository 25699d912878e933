import type { Trx } from './pool.js'
import { statement } from './statement.js'

/**
 * Deletes the rows of a table that are as old as a time or older, oldest first, about `limit` of them at most.
 * @returns whether more may be left
 */
export type Sweep = (db: Trx, time: number, limit: number) => Promise<boolean>

/** @param column when the rows were last of use, in milliseconds since 1970; it has an index */
export function sweep(table: string, column: string): Sweep {
  const findLastOf = statement<{ time: number; others: number }, { last: number }>((db, { time, others }) =>
    db(table).where(column, '<=', time).orderBy(column).limit(1).offset(others).select({ last: column }),
  )
  const removeUntil = statement<{ time: number }>((db, { time }) => db(table).where(column, '<=', time).delete())
  return async (db, time, limit) => {
    const [row] = await findLastOf.all(db, { time, others: limit - 1 })
    await removeUntil.run(db, { time: row?.last ?? time })
    return row !== undefined
  }
}
