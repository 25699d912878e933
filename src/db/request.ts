import type { Deadline } from './deadline.js'
import type { Value } from './engines/engine.js'
import type { Db, Pool, Trx } from './pool.js'
import type { Seen, Session } from './seen.js'

/** The database for one request: it does not read again what came with its session key, and changes nothing too late. */
export class RequestDb implements Db {
  readonly session: Session | undefined
  readonly #pool: Pool
  readonly #deadline: Deadline

  constructor(pool: Pool, deadline: Deadline, session: Session | undefined) {
    this.#pool = pool
    this.#deadline = deadline
    this.session = session
  }

  get builder() {
    return this.#pool.builder
  }

  get batches() {
    return this.#pool.batches
  }

  get seen(): Seen | undefined {
    return this.session?.seen
  }

  query(sql: string, values: Value[]): Promise<object[]> {
    return this.#pool.query(sql, values)
  }

  change(sql: string, values: Value[]): Promise<number> {
    return this.#pool.change(sql, values, this.#deadline)
  }

  transaction<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
    return this.#pool.transaction(work, this.#deadline)
  }
}
