import DataLoader from 'dataloader'
import { overloaded } from './database-error.js'
import type { BatchIndex, Query } from './types.js'

/** How many reads go into one statement: each connection prepares a statement for each number of them. */
const maxBatchSize = 8

/** How many may wait for their rows: when the database is gone, all of them give up at the same time. */
const maxWaiting = 1500

/** Runs a query for several sets of values at once. */
type ReadBatch = <Values, Row>(query: Query<Values, Row>, batch: readonly Values[]) => Promise<(Row & BatchIndex)[]>

/** Reads that requests ask for in the same turn of the event loop go to the database together. */
export class BatchLoader {
  readonly #read: ReadBatch
  #waiting = 0
  readonly #loaders = new Map<unknown, DataLoader<never, unknown>>()

  constructor(read: ReadBatch) {
    this.#read = read
  }

  /** @throws {DatabaseError} `overloaded` when too many wait already */
  async load<Values, Row>(query: Query<Values, Row>, values: Values): Promise<Row | undefined> {
    if (this.#waiting >= maxWaiting) throw overloaded('too many reads wait')
    this.#waiting++
    try {
      const loader = this.#loaders.get(query) ?? this.#newLoader(query)
      return await (loader as DataLoader<Values, Row | undefined>).load(values)
    } finally {
      this.#waiting--
    }
  }

  #newLoader<Values, Row>(query: Query<Values, Row>): DataLoader<Values, Row | undefined> {
    const load = async (batch: readonly Values[]) => {
      const found = new Array<Row | undefined>(batch.length).fill(undefined)
      // The row of a single read has no index.
      for (const row of await this.#read(query, batch)) found[row.batch_index ?? 0] ??= row
      return found
    }
    const loader = new DataLoader(load, { cache: false, maxBatchSize, batchScheduleFn: setImmediate })
    this.#loaders.set(query, loader)
    return loader
  }
}
