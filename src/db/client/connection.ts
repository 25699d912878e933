import type { Knex } from 'knex'
import { toDatabaseError } from './database-error.js'
import type { Engine } from './engines/engine.js'
import type { BatchIndex, Query, Statement, Transaction, Value } from './types.js'

/** Runs statements on one connection of the driver. */
export class Connection implements Transaction {
  readonly #knex: Knex
  readonly #engine: Engine
  readonly #driver: object

  constructor(knex: Knex, engine: Engine, driver: object) {
    this.#knex = knex
    this.#engine = engine
    this.#driver = driver
  }

  async first<Values, Row>(query: Query<Values, Row>, values: Values): Promise<Row | undefined> {
    const [row] = await this.all(query, values)
    return row
  }

  all<Values, Row>(query: Query<Values, Row>, values: Values): Promise<Row[]> {
    return this.batch(query, [values])
  }

  /** Runs a query for several sets of values at once. */
  batch<Values, Row>(query: Query<Values, Row>, batch: readonly Values[]): Promise<(Row & BatchIndex)[]> {
    const { sql, bind } = query.compile(this.#knex, batch.length)
    return this.#execute(sql, bind(batch)) as Promise<(Row & BatchIndex)[]>
  }

  run<Values>(statement: Statement<Values>, values: Values): Promise<number> {
    const { sql, bind } = statement.compile(this.#knex)
    return this.#execute(sql, bind([values]))
  }

  begin(): Promise<void> {
    return this.#translate(this.#engine.begin(this.#driver))
  }

  commit(): Promise<void> {
    return this.#translate(this.#engine.commit(this.#driver))
  }

  rollback(): Promise<void> {
    return this.#translate(this.#engine.rollback(this.#driver))
  }

  #execute<R extends number | object[]>(sql: string, values: Value[]): Promise<R> {
    return this.#translate(this.#engine.execute<R>(this.#driver, sql, values))
  }

  #translate<T>(work: Promise<T>): Promise<T> {
    return work.catch((error) => {
      throw toDatabaseError(error, this.#engine.classify)
    })
  }
}
