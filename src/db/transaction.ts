import type { Knex } from 'knex'
import pRetry from 'p-retry'
import type { Db } from './connect.js'
import { isConflict } from './failures.js'

/** A transaction in progress. */
export type Trx = Knex.Transaction

/**
 * Runs `work` in one transaction, and the whole of it again, at most 5 times, when it lost against another transaction.
 * An error that `work` throws rolls back and is thrown on. After an error of COMMIT the outcome is unknown.
 */
export function inTransaction<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  return pRetry(() => db.transaction(work), {
    retries: 4,
    minTimeout: 10,
    maxTimeout: 200,
    randomize: true,
    shouldRetry: ({ error }) => isConflict(error),
  })
}
