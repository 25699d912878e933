/** The parts of Knex's SQLite dialect that the libsql driver builds on; Knex ships no types for them. */

declare module 'knex/lib/dialects/better-sqlite3/index.js' {
  import { Knex } from 'knex'
  export default class BetterSqlite3Client extends Knex.Client {
    transaction(...rest: never[]): never
    _query(connection: unknown, query: { response?: unknown }): Promise<{ response?: unknown }>
  }
}

declare module 'knex/lib/dialects/sqlite3/execution/sqlite-transaction.js' {
  import type { Knex } from 'knex'
  export default class SqliteTransaction {
    constructor(client: Knex.Client, ...rest: unknown[])
    query(connection: unknown, sql: string): Promise<unknown>
    begin(connection: unknown): Promise<unknown>
  }
}
