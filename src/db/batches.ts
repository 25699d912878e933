import DataLoader from 'dataloader'
import { PoolFull } from './failures.js'
import type { Trx } from './pool.js'

/** How many reads go into one statement: each connection prepares a statement for each number of them. */
const maxBatchSize = 8

/** How many may wait for their rows: when the database is gone, all of them give up at the same time. */
const mostWaiting = 1500

/** Reads a row for each of what is asked, in its order; undefined where there is none. */
export type ReadEach<Values, Row> = (db: Trx, asked: readonly Values[]) => Promise<(Row | undefined)[]>

/** Reads that requests ask for in the same turn of the event loop go to the database together. */
export class Batches {
  readonly #db: Trx
  #waiting = 0
  readonly #loaders = new Map<unknown, DataLoader<never, unknown>>()

  constructor(db: Trx) {
    this.#db = db
  }

  /**
   * @param read the same for all that may be read together
   * @throws {PoolFull} when too many wait already
   */
  async first<Values, Row>(read: ReadEach<Values, Row>, values: Values): Promise<Row | undefined> {
    if (this.#waiting >= mostWaiting) throw new PoolFull()
    this.#waiting++
    try {
      const loader = this.#loaders.get(read) ?? this.#newLoader(read)
      return await (loader as DataLoader<Values, Row | undefined>).load(values)
    } finally {
      this.#waiting--
    }
  }

  #newLoader<Values, Row>(read: ReadEach<Values, Row>) {
    const loader = new DataLoader((asked: readonly Values[]) => read(this.#db, asked), {
      cache: false,
      maxBatchSize,
      batchScheduleFn: setImmediate,
    })
    this.#loaders.set(read, loader)
    return loader
  }
}
