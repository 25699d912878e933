import type Libsql from 'libsql'
import type { Value } from '../types.js'
import { toBuffers } from './libsql.js'

/**
 * Opening waits where another process that is the last to close the file holds it. Later, nothing waits in libsql, which
 * is synchronous: the whole process would stop, reads included. `withRetry` waits.
 */
const pragmas = ['busy_timeout = 5000', 'journal_mode = wal', 'synchronous = full', 'busy_timeout = 0']

const prepared = new WeakMap<Libsql.Database, Map<string, Libsql.Statement>>()

/**
 * Executes a statement, prepared.
 * @returns the rows of a query, or the number of affected rows
 */
export function execute<R>(connection: Libsql.Database, sql: string, values: Value[]): R {
  const statements = prepared.get(connection) ?? new Map<string, Libsql.Statement>()
  prepared.set(connection, statements)
  const statement = statements.get(sql) ?? connection.prepare(sql)
  statements.set(sql, statement)
  const bound = values.map((value) => (typeof value === 'boolean' ? Number(value) : value))
  if (!statement.reader) return statement.run(bound).changes as R
  const rows = statement.all(bound) as Record<string, unknown>[]
  rows.forEach(toBuffers)
  return rows as R
}

export function prepareConnection(
  connection: Libsql.Database,
  done: (error: unknown, connection: unknown) => void,
): void {
  try {
    for (const pragma of pragmas) connection.pragma(pragma)
    done(undefined, connection)
  } catch (error) {
    done(error, connection)
  }
}
