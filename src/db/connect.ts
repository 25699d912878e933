import knex, { type Knex } from 'knex'
import type { Engine } from './engines/engine.js'
import { mysqlEngine } from './engines/mysql.js'
import { sqliteEngine } from './engines/sqlite.js'
import { PoolFull } from './failures.js'

const ignore = () => undefined

/** A pool of connections, or one transaction. */
export type Db = Knex

export interface Database {
  db: Db
  engine: Engine
}

/**
 * Opens a pool; connections are made when they are needed.
 * @param url `mysql://…` or `sqlite:PATH`
 */
export function connect(url: string): Database {
  const engine = url.startsWith('sqlite:') ? sqliteEngine(url.slice('sqlite:'.length)) : mysqlEngine(url)
  const db = knex({
    // Messages would carry the values of a failed statement, key hashes included.
    compileSqlOnError: false,
    // Milliseconds to wait for a connection of the pool.
    acquireConnectionTimeout: 4000,
    // What Knex would print it throws as well.
    log: { warn: ignore, error: ignore, deprecate: ignore, debug: ignore },
    ...engine.config,
  })
  limitWaiting(db)
  return { db, engine }
}

/** How many may wait for a connection of the pool: more than it serves in a second or two would only wait to be late. */
const mostWaiting = 1000

function limitWaiting({ client }: Db): void {
  const acquire = client.acquireConnection.bind(client)
  client.acquireConnection = async () => {
    if (client.pool.numPendingAcquires() >= mostWaiting) throw new PoolFull()
    return acquire()
  }
}
