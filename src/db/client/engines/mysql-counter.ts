import type { Knex } from 'knex'
import type { ResultSetHeader, RowDataPacket } from 'mysql2'
import type { Counter } from '../counter.js'
import { toDatabaseError } from '../database-error.js'
import { withRetry } from '../retry.js'
import { classify } from './mysql-errors.js'

/** By the server's clock: those of the processes differ, and what one wrote another would read as past or far ahead. */
const now = 'unix_timestamp() * 1000'

/** No window ends later than one that begins now, whatever the clock said when it was written. */
const add = `
  insert into rate_limits (\`key\`, points, expire) values (?, 1, ${now} + ?)
  on duplicate key update
    points = last_insert_id(if(expire <= ${now}, 1, points + 1)),
    expire = if(expire <= ${now}, values(expire), least(expire, values(expire)))`

const refund = `update rate_limits set points = points - 1 where \`key\` = ? and expire > ${now} and points > 0`

const left = `select expire - ${now} as ms from rate_limits where \`key\` = ? and expire > ${now}`

/**
 * Counts in the table `rate_limits`, for all processes, with one statement for each event.
 * @param duration of a window, in seconds
 */
export function mysqlCounter(db: Knex, name: string, duration: number): Counter {
  const run = <Result>(sql: string, ...values: (string | number)[]) => runRaw<Result>(db, sql, values)
  const rowOf = (key: string) => `${name}:${key}`
  return {
    async add(key) {
      const { insertId } = await run<ResultSetHeader>(add, rowOf(key), duration * 1000)
      // A new row was counted by its insertion, and has no such id.
      return insertId || 1
    },
    refund: (key) => run(refund, rowOf(key)),
    async msUntilReset(key) {
      const [row] = await run<RowDataPacket[]>(left, rowOf(key))
      return Number(row?.ms ?? 0)
    },
  }
}

/**
 * Forgets counts whose windows are over, so many at most.
 * @returns whether more may be left
 */
export async function deleteOldCounts(db: Knex, limit: number): Promise<boolean> {
  const sql = `delete from rate_limits where expire <= ${now} order by expire limit ?`
  const { affectedRows } = await runRaw<ResultSetHeader>(db, sql, [limit])
  return affectedRows === limit
}

/** Statements that no other engine has are not Knex's to write. */
const runRaw = <Result>(db: Knex, sql: string, values: (string | number)[]): Promise<Result> =>
  withRetry(async () => {
    try {
      const [result] = await db.raw(sql, values)
      return result
    } catch (error) {
      throw toDatabaseError(error, classify)
    }
  })
