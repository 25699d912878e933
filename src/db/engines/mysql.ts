import type { Connection, ResultSetHeader, RowDataPacket } from 'mysql2'
import { toSchema } from '../schema.js'
import type { Engine, Value } from './engine.js'
import { deleteOldCounts, mysqlCounter } from './mysql-counter.js'
import { explainMysql } from './mysql-failures.js'
import { endWhenSilent } from './silence.js'

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
          endWhenSilent(connection, () => !isMigrating)
          prepareConnection(connection, done)
        },
      },
    },
    // As many as ten connections serve in a second or two: more of them do not serve many more.
    mostWaiting: Math.min(1000, 100 * poolSize),
    prepare: async () => undefined,
    readSchema: async (db) => toSchema((await db.raw(schemaQuery))[0]),
    // The collation is binary: texts are compared byte by byte.
    setTableOptions(table) {
      table.engine('InnoDB')
      table.charset('utf8mb4')
      table.collate('utf8mb4_bin')
    },
    explain: (error) => explainMysql(error, { address, user, database }),
    execute: (connection, sql, values) =>
      new Promise((resolve, reject) => {
        const done = (error: unknown, result: ResultSetHeader | RowDataPacket[]) => {
          if (error) reject(error)
          else resolve(('affectedRows' in result ? result.affectedRows : result) as never)
        }
        ;(connection as Connection).execute(sql, values.map(toParameter), done)
      }),
    begin: (connection) => query(connection as Connection, 'begin'),
    commit: (connection) => query(connection as Connection, 'commit'),
    rollback: (connection) => query(connection as Connection, 'rollback'),
    async exclusively(db, work) {
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

const schemaQuery = `
  select 'column' as kind, table_name as \`table\`, null as name, column_name as columns
  from information_schema.columns where table_schema = database()
  union all
  select if(index_name = 'PRIMARY', 'primary key', if(non_unique, 'index', 'unique index')), table_name,
    nullif(index_name, 'PRIMARY'), group_concat(column_name order by seq_in_index separator ', ')
  from information_schema.statistics where table_schema = database() group by table_name, index_name, non_unique
  union all
  select 'foreign key', table_name, null, concat(column_name, ' -> ', referenced_table_name, '.', referenced_column_name)
  from information_schema.key_column_usage where table_schema = database() and referenced_table_name is not null`

/** mysql2 would send a number as a DOUBLE, which LIMIT does not take; as an integer of its own types, it takes 4 µs. */
const toParameter = (value: Value) => (typeof value === 'number' ? String(value) : value)

const query = (connection: Connection, sql: string): Promise<void> =>
  new Promise((resolve, reject) => {
    connection.query(sql, (error: unknown) => (error ? reject(error) : resolve()))
  })

/** Makes the session the same whatever the server's defaults are. */
function prepareConnection(connection: Connection, done: (error: unknown, connection: Connection) => void): void {
  // A change locks its room's row first, so later reads in it see all that was committed; gap locks would only
  // make changes of neighbouring rooms wait for each other.
  query(connection, 'set session transaction isolation level read committed')
    .then(() => query(connection, "set session sql_mode = 'STRICT_ALL_TABLES', innodb_lock_wait_timeout = 2"))
    .then(
      () => done(undefined, connection),
      (error) => done(error, connection),
    )
}
