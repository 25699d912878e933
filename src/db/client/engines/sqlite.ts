import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import Libsql from 'libsql'
import pRetry from 'p-retry'
import { memoryCounter } from '../counter.js'
import { discard } from '../discard.js'
import { toSchema } from '../schema.js'
import type { Engine } from './engine.js'
import { LibsqlClient } from './libsql.js'
import { execute, prepareConnection } from './sqlite-connection.js'
import { classify } from './sqlite-errors.js'
import { explainSqlite } from './sqlite-explain.js'
import { schemaQuery } from './sqlite-schema.js'

/** Milliseconds. */
const guardWait = 60_000

const isLocked = (error: unknown): boolean => classify(error).kind === 'locked'

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
    maxWaiting: 1000,
    initialize: async () => void (await mkdir(dirname(filename), { recursive: true })),
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
    classify,
    // The write lock first: a transaction that asks for it later can fail where another one wrote in between. Unlike a
    // prepared statement, this leaves nothing behind when the file is locked.
    begin: async (connection) => void (connection as Libsql.Database).exec('begin immediate'),
    commit: async (connection) => void (connection as Libsql.Database).exec('commit'),
    rollback: async (connection) => void (connection as Libsql.Database).exec('rollback'),
    async withMigrationLock(db, work) {
      // A lock that the operating system takes back when this process dies.
      const guard = new Libsql(`${filename}-migrating`)
      try {
        // Not by waiting in libsql, which would stop this process: it serves requests already.
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
