import type { Knex } from 'knex'
import { BatchLoader } from './batch-loader.js'
import { Connection } from './connection.js'
import { overloaded, toDatabaseError } from './database-error.js'
import { Deadline } from './deadline.js'
import { discard } from './discard.js'
import type { Engine } from './engines/engine.js'
import { withRetry } from './retry.js'
import type { Database, Query, Statement, Transaction } from './types.js'

/** Runs statements on the connections of Knex's pool, without Knex's own execution: it would add round trips. */
export class Pool implements Database {
  readonly #knex: Knex
  readonly #engine: Engine
  readonly #loader: BatchLoader

  constructor(knex: Knex, engine: Engine) {
    this.#knex = knex
    this.#engine = engine
    this.#loader = new BatchLoader((query, batch) =>
      this.#withConnection((connection) => connection.batch(query, batch)),
    )
    limitWaiting(knex, engine.maxWaiting)
  }

  first<Values, Row>(query: Query<Values, Row>, values: Values): Promise<Row | undefined> {
    return this.#loader.load(query, values)
  }

  all<Values, Row>(query: Query<Values, Row>, values: Values): Promise<Row[]> {
    return this.#withConnection((connection) => connection.all(query, values))
  }

  run<Values>(statement: Statement<Values>, values: Values, deadline = new Deadline()): Promise<number> {
    return withRetry(() =>
      this.#withConnection((connection) => deadline.trackCommit(() => connection.run(statement, values))),
    )
  }

  transaction<T>(work: (trx: Transaction) => Promise<T>, deadline = new Deadline()): Promise<T> {
    return withRetry(() =>
      this.#withConnection(async (connection, driver) => {
        deadline.check()
        await connection.begin()
        try {
          const result = await work(connection)
          await deadline.trackCommit(() => connection.commit())
          return result
        } catch (error) {
          await connection.rollback().catch((failure) => discard(driver, failure))
          throw error
        }
      }),
    )
  }

  async #withConnection<T>(work: (connection: Connection, driver: object) => Promise<T>): Promise<T> {
    const { client } = this.#knex
    const driver = await this.#acquire()
    try {
      return await work(new Connection(this.#knex, this.#engine, driver), driver)
    } finally {
      client.releaseConnection(driver)
    }
  }

  async #acquire(): Promise<object> {
    try {
      return await this.#knex.client.acquireConnection()
    } catch (error) {
      throw toDatabaseError(error, this.#engine.classify)
    }
  }
}

function limitWaiting({ client }: Knex, maxWaiting: number): void {
  const acquire = client.acquireConnection.bind(client)
  client.acquireConnection = async () => {
    if (client.pool.numPendingAcquires() >= maxWaiting) throw overloaded('too many wait for a connection')
    return acquire()
  }
}
