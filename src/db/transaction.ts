import pRetry from 'p-retry'
import { isConflict, isLocked } from './failures.js'
import type { Db, Trx } from './pool.js'

/**
 * Runs `work` in one transaction, and the whole of it again where `untilWon` does.
 * An error that `work` throws rolls back and is thrown on. After an error of COMMIT the outcome is unknown.
 */
export const inTransaction = <T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> =>
  untilWon(() => db.transaction(work))

/** Milliseconds after which what still loses is not begun again: somebody waits for an answer. */
const patience = 4000

/**
 * Runs `work`, a transaction or a statement that is one by itself, and the whole of it again when it lost against another
 * one: at most 5 times, and where it only waits for its turn, as long as somebody may wait for the answer.
 */
export const untilWon = <T>(work: () => Promise<T>): Promise<T> =>
  pRetry(work, {
    retries: Number.POSITIVE_INFINITY,
    maxRetryTime: patience,
    minTimeout: 10,
    maxTimeout: 100,
    randomize: true,
    shouldRetry: ({ error, attemptNumber }) => isLocked(error) || (isConflict(error) && attemptNumber < 5),
  })
