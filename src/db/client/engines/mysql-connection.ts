import type { Connection, ResultSetHeader, RowDataPacket } from 'mysql2'
import type { Value } from '../types.js'

/**
 * Executes a statement, prepared.
 * @returns the rows of a query, or the number of affected rows
 */
export const execute = <R>(connection: Connection, sql: string, values: Value[]): Promise<R> =>
  new Promise((resolve, reject) => {
    const done = (error: unknown, result: ResultSetHeader | RowDataPacket[]) => {
      if (error) reject(error)
      else resolve(('affectedRows' in result ? result.affectedRows : result) as R)
    }
    connection.execute(sql, values.map(toParameter), done)
  })

/** mysql2 would send a number as a DOUBLE, which LIMIT does not take; as an integer of its own types, it takes 4 µs. */
const toParameter = (value: Value) => (typeof value === 'number' ? String(value) : value)

/** Sends a statement as text. */
export const query = (connection: Connection, sql: string): Promise<void> =>
  new Promise((resolve, reject) => {
    connection.query(sql, (error: unknown) => (error ? reject(error) : resolve()))
  })

/** Makes the session the same whatever the server's defaults are. */
export function prepareConnection(
  connection: Connection,
  done: (error: unknown, connection: Connection) => void,
): void {
  // A change locks its room's row first, so later reads in it see all that was committed; gap locks would only
  // make changes of neighbouring rooms wait for each other.
  query(connection, 'set session transaction isolation level read committed')
    .then(() => query(connection, "set session sql_mode = 'STRICT_ALL_TABLES', innodb_lock_wait_timeout = 2"))
    .then(
      () => done(undefined, connection),
      (error) => done(error, connection),
    )
}
