import type { Knex } from 'knex'
import { Batches } from './batches.js'
import { Deadline } from './deadline.js'
import type { Engine, Value } from './engines/engine.js'
import { PoolFull } from './failures.js'
import type { Seen, Session } from './seen.js'

/** Runs statements, each by itself or all in one transaction. */
export interface Trx {
  /** Writes statements for this kind of database. */
  readonly builder: Knex
  readonly seen?: Seen | undefined
  /** Reads together what may be; a transaction's statements go one by one. */
  readonly batches?: Batches
  /**
   * Reads rows.
   * @param values what stands where `sql` has `?`
   */
  query(sql: string, values: Value[]): Promise<object[]>
  /** @returns how many rows were inserted, deleted, or found to be updated */
  change(sql: string, values: Value[]): Promise<number>
}

export interface Db extends Trx {
  /** Whose request it is, where a session key came with it. */
  readonly session?: Session | undefined
  /**
   * Runs `work` in one transaction. An error that `work` throws rolls back and is thrown on.
   * @throws {DeadlinePassed} when the request's time was over before the COMMIT; nothing was changed
   * @throws {OutcomeUnknown} when the COMMIT was not confirmed
   */
  transaction<T>(work: (trx: Trx) => Promise<T>): Promise<T>
}

/** Knex's connections, without what Knex does for each statement: no round trips but those of the statements. */
export class Pool implements Db {
  readonly builder: Knex
  readonly batches: Batches = new Batches(this)
  readonly #engine: Engine

  constructor(builder: Knex, engine: Engine) {
    this.builder = builder
    this.#engine = engine
    limitWaiting(builder, engine.mostWaiting)
  }

  query(sql: string, values: Value[]): Promise<object[]> {
    return this.#withConnection((connection) => this.#engine.execute<object[]>(connection, sql, values))
  }

  change(sql: string, values: Value[], deadline = new Deadline()): Promise<number> {
    return this.#withConnection((connection) =>
      deadline.settle(() => this.#engine.execute<number>(connection, sql, values)),
    )
  }

  transaction<T>(work: (trx: Trx) => Promise<T>, deadline = new Deadline()): Promise<T> {
    const { builder } = this
    const engine = this.#engine
    return this.#withConnection(async (connection) => {
      deadline.check()
      await engine.begin(connection)
      try {
        const result = await work({
          builder,
          query: (sql, values) => engine.execute<object[]>(connection, sql, values),
          change: (sql, values) => engine.execute<number>(connection, sql, values),
        })
        await deadline.settle(() => engine.commit(connection))
        return result
      } catch (error) {
        await engine.rollback(connection).catch((failure) => discard(connection, failure))
        throw error
      }
    })
  }

  async #withConnection<T>(work: (connection: object) => Promise<T>): Promise<T> {
    const { client } = this.builder
    const connection = await client.acquireConnection()
    try {
      return await work(connection)
    } finally {
      client.releaseConnection(connection)
    }
  }
}

/** Lets the pool close this connection in place of handing it out again. */
export function discard(connection: object, reason: unknown): void {
  Object.assign(connection, { __knex__disposed: reason })
}

function limitWaiting({ client }: Knex, mostWaiting: number): void {
  const acquire = client.acquireConnection.bind(client)
  client.acquireConnection = async () => {
    if (client.pool.numPendingAcquires() >= mostWaiting) throw new PoolFull()
    return acquire()
  }
}
