import type { Knex } from 'knex'

/** A value that a statement takes. Numbers are integers. */
export type Value = string | number | boolean | Buffer | null

/** SQL, and what gives the values of its placeholders, in order. */
export interface Compiled<Values> {
  sql: string
  bind(batch: readonly Values[]): Value[]
}

/** A prepared statement with named parameters. */
export interface Statement<Values> {
  /** @param batchSize of a query, for how many sets of values at once; the column `batch_index` of a row tells for which */
  compile(knex: Knex, batchSize?: number): Compiled<Values>
}

/** A statement that returns rows. */
export interface Query<Values, Row> extends Statement<Values> {
  /** For the compiler alone: the type of a row. */
  readonly row?: Row
}

/** Of a row that was read in a batch: for which of its sets of values. */
export interface BatchIndex {
  batch_index?: number
}

/** Runs statements. Each method throws `DatabaseError`. */
export interface Transaction {
  /** Reads the row that a query by a unique key finds. */
  first<Values, Row>(query: Query<Values, Row>, values: Values): Promise<Row | undefined>
  all<Values, Row>(query: Query<Values, Row>, values: Values): Promise<Row[]>
  /** @returns the number of affected rows; of an update, those that it matched */
  run<Values>(statement: Statement<Values>, values: Values): Promise<number>
}

/** A database. What `run` changes, it changes in a transaction of its own. */
export interface Database extends Transaction {
  /**
   * Runs `work` in one transaction, and the whole of it again when it lost against another one. An error that `work` throws
   * rolls back and is thrown on.
   */
  transaction<T>(work: (trx: Transaction) => Promise<T>): Promise<T>
}
