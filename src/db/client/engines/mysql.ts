import type { Connection } from 'mysql2'
import { toSchema } from '../schema.js'
import type { Engine } from './engine.js'
import { execute, prepareConnection, query } from './mysql-connection.js'
import { deleteOldCounts, mysqlCounter } from './mysql-counter.js'
import { classify } from './mysql-errors.js'
import { explainMysql } from './mysql-explain.js'
import { schemaQuery } from './mysql-schema.js'
import { setResponseTimeout } from './socket-timeout.js'

const lock = 'roomkeeper_migrations'
const lockWait = 60

/**
 * MySQL 8.4 and 9, MariaDB 10.11 and later.
 * @param url `mysql://USER:PASSWORD@HOST:PORT/DATABASE`
 */
export function mysqlEngine(url: string, poolSize: number): Engine {
  const { username, password, hostname, port, pathname } = new URL(url)
  const database = decodeURIComponent(pathname.slice(1))
  const user = decodeURIComponent(username)
  const address = `${hostname}:${port || 3306}`
  // What a migration waits for may take as long as it takes.
  let isMigrating = false
  return {
    description: `MySQL, database ${database} at ${address}`,
    config: {
      client: 'mysql2',
      connection: {
        host: hostname.replace(/^\[|\]$/g, ''),
        port: Number(port || 3306),
        user,
        password: decodeURIComponent(password),
        database,
        charset: 'utf8mb4',
        connectTimeout: 3000,
      },
      pool: {
        min: 0,
        max: poolSize,
        afterCreate(connection: Connection, done: (error: unknown, connection: Connection) => void) {
          setResponseTimeout(connection, () => !isMigrating)
          prepareConnection(connection, done)
        },
      },
    },
    // As many as ten connections serve in a second or two: more of them do not serve many more.
    maxWaiting: Math.min(1000, 100 * poolSize),
    initialize: async () => undefined,
    readSchema: async (db) => toSchema((await db.raw(schemaQuery))[0]),
    // The collation is binary: texts are compared byte by byte.
    setTableOptions(table) {
      table.engine('InnoDB')
      table.charset('utf8mb4')
      table.collate('utf8mb4_bin')
    },
    explain: (error) => explainMysql(error, { address, user, database }),
    execute: (connection, sql, values) => execute(connection as Connection, sql, values),
    classify,
    begin: (connection) => query(connection as Connection, 'begin'),
    commit: (connection) => query(connection as Connection, 'commit'),
    rollback: (connection) => query(connection as Connection, 'rollback'),
    async withMigrationLock(db, work) {
      // Not one of the pool's, which may have a single one.
      const connection: Connection = await db.client.acquireRawConnection()
      isMigrating = true
      try {
        await query(connection, `select get_lock('${lock}', ${lockWait})`)
        return await work()
      } finally {
        isMigrating = false
        // With its connection, the lock is gone as well. Where that is dead already, there is nothing to say.
        connection.end(() => undefined)
      }
    },
    async durabilityWarnings(db) {
      const [[settings]] = await db.raw(
        'select @@innodb_flush_log_at_trx_commit flush, @@log_bin log, @@sync_binlog sync',
      )
      const { flush, log, sync } = settings
      return [
        ...(flush === 1
          ? []
          : [`innodb_flush_log_at_trx_commit is ${flush}, not 1: a crash can lose acknowledged changes`]),
        ...(!log || sync === 1
          ? []
          : [`sync_binlog is ${sync}, not 1: a crash can lose acknowledged changes in replicas`]),
      ]
    },
    counter: mysqlCounter,
    deleteOldCounts,
  }
}
