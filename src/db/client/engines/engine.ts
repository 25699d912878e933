import type { Knex } from 'knex'
import type { Counter } from '../counter.js'
import type { Classification } from '../database-error.js'
import type { Schema } from '../schema.js'
import type { Value } from '../types.js'

/** What differs between databases. */
export interface Engine {
  /** For people: which database, without a password. */
  description: string
  config: Knex.Config
  /** How many statements and transactions may wait for a connection: those beyond it would only wait to be late. */
  maxWaiting: number
  /**
   * Executes a statement, prepared; each connection keeps those that it has prepared.
   * @returns the rows of a query, or the number of affected rows
   */
  execute<R extends object[] | number>(connection: object, sql: string, values: Value[]): Promise<R>
  /** What an error of the driver, or of Knex's pool, means. */
  classify(error: unknown): Classification
  begin(connection: object): Promise<void>
  commit(connection: object): Promise<void>
  rollback(connection: object): Promise<void>
  /** Makes what has to be there before the first connection. */
  initialize(): Promise<void>
  readSchema(db: Knex): Promise<Schema>
  setTableOptions(table: Knex.CreateTableBuilder): void
  /** What an error at the start means, in one line that says what to do. */
  explain(error: unknown): string
  /** Runs `work` in one process at a time, as far as this database can see. Waits up to a minute for its turn. */
  withMigrationLock<T>(db: Knex, work: () => Promise<T>): Promise<T>
  /** What of the server's settings would let an acknowledged change be lost in a crash, a sentence each. */
  durabilityWarnings(db: Knex): Promise<string[]>
  /**
   * A counter of events, shared by all processes where the database is a server.
   * @param duration of a window, in seconds
   */
  counter(db: Knex, name: string, duration: number): Counter
  /**
   * Forgets what was counted in windows that are over, so many counts at most.
   * @returns whether more may be left
   */
  deleteOldCounts(db: Knex, limit: number): Promise<boolean>
}
