import knex, { type Knex } from 'knex'
import type { Engine } from './engines/engine.js'
import { mysqlEngine } from './engines/mysql.js'
import { sqliteEngine } from './engines/sqlite.js'
import { Pool } from './pool.js'

const ignore = () => undefined

/** An open database. */
export interface DatabaseHandle {
  /** Runs the service's statements. */
  db: Pool
  /** The same pool, for what writes its own: migrations, and counters of events. */
  knex: Knex
  engine: Engine
}

/**
 * Opens a pool; connections are made when they are needed.
 * @param url `mysql://…` or `sqlite:PATH`
 * @param poolSize the most connections to a server; SQLite has one
 */
export function connect(url: string, poolSize = 10): DatabaseHandle {
  const engine = url.startsWith('sqlite:') ? sqliteEngine(url.slice('sqlite:'.length)) : mysqlEngine(url, poolSize)
  const builder = knex({
    // Messages would carry the values of a failed statement, key hashes included.
    compileSqlOnError: false,
    // Milliseconds to wait for a connection of the pool: well before a request's deadline, because a thousand who give
    // up at once take their time, too.
    acquireConnectionTimeout: 3000,
    // What Knex would print it throws as well.
    log: { warn: ignore, error: ignore, deprecate: ignore, debug: ignore },
    ...engine.config,
  })
  return { db: new Pool(builder, engine), knex: builder, engine }
}
