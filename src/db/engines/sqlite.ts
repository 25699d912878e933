import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Libsql from 'libsql'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Engine } from './engine.js'
import { LibsqlClient } from './libsql.js'

/**
 * Opening waits where another process that is the last to close the file holds it. Later, nothing waits in libsql, which
 * is synchronous: the whole process would stop, reads included. `inTransaction` waits.
 */
const pragmas = [
  'busy_timeout = 5000',
  'journal_mode = wal',
  'synchronous = full',
  'foreign_keys = on',
  'busy_timeout = 0',
]

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
    async exclusively(db, work) {
      mkdirSync(dirname(filename), { recursive: true })
      // A lock that the operating system takes back when this process dies.
      const guard = new Libsql(`${filename}-migrating`)
      try {
        guard.pragma('busy_timeout = 60000')
        guard.exec('begin exclusive')
        // Nothing else runs yet that waiting could stop.
        await db.raw('pragma busy_timeout = 60000')
        return await work()
      } finally {
        await db.raw('pragma busy_timeout = 0')
        guard.close()
      }
    },
    durabilityWarnings: async () => [],
    rateLimiter: (_db, options) => new RateLimiterMemory(options),
  }
}

function prepareConnection(connection: Libsql.Database, done: (error: unknown, connection: unknown) => void): void {
  try {
    for (const pragma of pragmas) connection.pragma(pragma)
    done(undefined, connection)
  } catch (error) {
    done(error, connection)
  }
}
