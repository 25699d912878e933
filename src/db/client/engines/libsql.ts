import BetterSqlite3Client from 'knex/lib/dialects/better-sqlite3/index.js'
import SqliteTransaction from 'knex/lib/dialects/sqlite3/execution/sqlite-transaction.js'
import Libsql from 'libsql'

/** Knex's better-sqlite3 dialect over libsql, which has the same interface and ships its binaries in npm packages. */
export class LibsqlClient extends BetterSqlite3Client {
  _driver() {
    return Libsql
  }

  override async _query(connection: object, query: { response?: unknown }) {
    const result = await super._query(connection, query)
    if (Array.isArray(result.response)) result.response.forEach(toBuffers)
    return result
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
export function toBuffers(row: Record<string, unknown>): void {
  for (const column in row) {
    const value = row[column]
    if (value instanceof ArrayBuffer) row[column] = Buffer.from(value)
  }
}
