import DataLoader from 'dataloader'
import { PoolFull } from './failures.js'
import type { Trx } from './pool.js'

/** How many reads go into one statement: each connection prepares a statement for each number of them. */
const most = 8

/** Reads a row for each of what is asked, in its order; undefined where there is none. */
export type ReadEach<Values, Row> = (db: Trx, asked: readonly Values[]) => Promise<(Row | undefined)[]>

/** Reads that requests ask for in the same turn of the event loop go to the database together. */
export class Batches {
  readonly #db: Trx
  readonly #mostWaiting: number
  #waiting = 0
  readonly #loaders = new Map<unknown, DataLoader<never, unknown>>()

  /** @param mostWaiting how many may wait for their rows */
  constructor(db: Trx, mostWaiting: number) {
    this.#db = db
    this.#mostWaiting = mostWaiting
  }

  /**
   * @param read the same for all that may be read together
   * @throws {PoolFull} when too many wait already
   */
  async first<Values, Row>(read: ReadEach<Values, Row>, values: Values): Promise<Row | undefined> {
    if (this.#waiting >= this.#mostWaiting) throw new PoolFull()
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
      maxBatchSize: most,
      batchScheduleFn: setImmediate,
    })
    this.#loaders.set(read, loader)
    return loader
  }
}
