import type { Deadline } from './deadline.js'
import type { Pool } from './pool.js'
import type { Prefetched } from './prefetched.js'
import type { Database, Query, Statement, Transaction } from './types.js'

/** What a request brings along. */
export interface RequestContext {
  deadline: Deadline
  /** What was read along with its session key. */
  prefetched?: Prefetched
  /** Runs before each COMMIT, in its transaction; what it throws rolls back. */
  beforeCommit?: (trx: Transaction) => Promise<void>
}

/** The database for one request: it does not read again what was prefetched, and changes nothing after the deadline. */
export class RequestClient implements Database {
  readonly #pool: Pool
  readonly #context: RequestContext

  constructor(pool: Pool, context: RequestContext) {
    this.#pool = pool
    this.#context = context
  }

  async first<Values, Row>(query: Query<Values, Row>, values: Values): Promise<Row | undefined> {
    const found = this.#context.prefetched?.find(query, values)
    return found ? found.row : this.#pool.first(query, values)
  }

  all<Values, Row>(query: Query<Values, Row>, values: Values): Promise<Row[]> {
    return this.#pool.all(query, values)
  }

  run<Values>(statement: Statement<Values>, values: Values): Promise<number> {
    return this.#pool.run(statement, values, this.#context.deadline)
  }

  /** Reads in a transaction see what is stored now, not what was prefetched. */
  transaction<T>(work: (trx: Transaction) => Promise<T>): Promise<T> {
    const { deadline, beforeCommit } = this.#context
    return this.#pool.transaction(async (trx) => {
      const result = await work(trx)
      await beforeCommit?.(trx)
      return result
    }, deadline)
  }
}
