import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import Libsql from 'libsql'
import pRetry from 'p-retry'
import { memoryCounter } from '../counter.js'
import { isLocked } from '../failures.js'
import { discard } from '../pool.js'
import { toSchema } from '../schema.js'
import type { Engine, Value } from './engine.js'
import { LibsqlClient, toBuffers } from './libsql.js'
import { explainSqlite } from './sqlite-failures.js'

/**
 * Opening waits where another process that is the last to close the file holds it. Later, nothing waits in libsql, which
 * is synchronous: the whole process would stop, reads included. `inTransaction` waits.
 */
const pragmas = ['busy_timeout = 5000', 'journal_mode = wal', 'synchronous = full', 'busy_timeout = 0']

/** Milliseconds. */
const guardWait = 60_000

/** The embedded database: one file, one connection a process. */
export function sqliteEngine(filename: string): Engine {
  return {
    description: `SQLite, ${filename}`,
    config: {
      client: LibsqlClient,
      connection: { filename },
      useNullAsDefault: true,
      // libsql is synchronous: a second connection that waited for the first one's transaction would stop it, too.
      pool: { min: 0, max: 1, afterCreate: prepareConnection },
    },
    mostWaiting: 1000,
    prepare: async () => void (await mkdir(dirname(filename), { recursive: true })),
    readSchema: async (db) => toSchema(await db.raw(schemaQuery)),
    setTableOptions: () => undefined,
    explain: (error) => explainSqlite(error, filename),
    async execute(connection, sql, values) {
      try {
        return execute(connection as Libsql.Database, sql, values)
      } catch (error) {
        // A prepared statement that finds the file locked stays unfinished until it is collected as garbage, and lets no
        // transaction of its connection commit.
        if (isLocked(error)) discard(connection, error)
        throw error
      }
    },
    // The write lock first: a transaction that asks for it later can fail where another one wrote in between. Unlike a
    // prepared statement, this leaves nothing behind when the file is locked.
    begin: async (connection) => void (connection as Libsql.Database).exec('begin immediate'),
    commit: async (connection) => void (connection as Libsql.Database).exec('commit'),
    rollback: async (connection) => void (connection as Libsql.Database).exec('rollback'),
    async exclusively(db, work) {
      // A lock that the operating system takes back when this process dies.
      const guard = new Libsql(`${filename}-migrating`)
      try {
        // Not by waiting in libsql, which would stop this process: it answers requests already.
        await pRetry(() => guard.exec('begin exclusive'), {
          retries: Number.POSITIVE_INFINITY,
          maxRetryTime: guardWait,
          factor: 1,
          minTimeout: 50,
          shouldRetry: ({ error }) => isLocked(error),
        })
        // Nothing else runs yet that waiting could stop.
        await db.raw('pragma busy_timeout = 60000')
        return await work()
      } finally {
        await db.raw('pragma busy_timeout = 0')
        // A closed file of libsql stays open until its statements are collected as garbage, and its lock with it.
        if (guard.inTransaction) guard.exec('rollback')
        guard.close()
      }
    },
    durabilityWarnings: async () => [],
    counter: (_db, _name, duration) => memoryCounter(duration),
    deleteOldCounts: async () => false,
  }
}

const schemaQuery = `
  with tables as (select name as parent from sqlite_master where type = 'table')
  select 'column' as kind, parent as "table", null as name, name as columns from tables, pragma_table_info(parent)
  union all
  select 'primary key', parent, null, group_concat(name, ', ' order by pk)
  from tables, pragma_table_info(parent) where pk > 0 group by parent
  union all
  select iif("unique", 'unique index', 'index'), parent, i.name, group_concat(c.name, ', ' order by seqno)
  from tables, pragma_index_list(parent) i, pragma_index_info(i.name) c where origin = 'c' group by parent, i.name
  union all
  select 'foreign key', parent, null, "from" || ' -> ' || "table" || '.' || "to"
  from tables, pragma_foreign_key_list(parent)`

const prepared = new WeakMap<Libsql.Database, Map<string, Libsql.Statement>>()

function execute<R>(connection: Libsql.Database, sql: string, values: Value[]): R {
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

function prepareConnection(connection: Libsql.Database, done: (error: unknown, connection: unknown) => void): void {
  try {
    for (const pragma of pragmas) connection.pragma(pragma)
    done(undefined, connection)
  } catch (error) {
    done(error, connection)
  }
}
