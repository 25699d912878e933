import BetterSqlite3Client from 'knex/lib/dialects/better-sqlite3/index.js'
import SqliteTransaction from 'knex/lib/dialects/sqlite3/execution/sqlite-transaction.js'
import Libsql from 'libsql'
import { isLocked } from '../failures.js'

/** Knex's better-sqlite3 dialect over libsql, which has the same interface and ships its binaries in npm packages. */
export class LibsqlClient extends BetterSqlite3Client {
  _driver() {
    return Libsql
  }

  override async _query(connection: { __knex__disposed?: unknown }, query: { response?: unknown }) {
    try {
      const answer = await super._query(connection, query)
      if (Array.isArray(answer.response)) answer.response.forEach(toBuffers)
      return answer
    } catch (error) {
      // A prepared statement that finds the file locked stays unfinished until it is collected as garbage, and lets no
      // transaction of its connection commit: the pool makes a new one.
      if (isLocked(error)) connection.__knex__disposed = error
      throw error
    }
  }

  override transaction(...rest: never[]): never {
    return new ImmediateTransaction(this, ...rest) as never
  }
}

/** Takes the write lock first: a transaction that asks for it later can fail where another one wrote in between. */
class ImmediateTransaction extends SqliteTransaction {
  override async begin(connection: Libsql.Database) {
    // Unlike a prepared statement, this leaves nothing behind when the file is locked.
    connection.exec('BEGIN IMMEDIATE')
  }
}

/** libsql gives blobs as ArrayBuffer, mysql2 as Buffer. */
function toBuffers(row: Record<string, unknown>): void {
  for (const column in row) {
    const value = row[column]
    if (value instanceof ArrayBuffer) row[column] = Buffer.from(value)
  }
}
