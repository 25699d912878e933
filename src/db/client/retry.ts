import pRetry from 'p-retry'
import { DatabaseError, type DatabaseErrorKind } from './database-error.js'

/** Milliseconds after which nothing is tried again: somebody waits for a response. */
const maxRetryTime = 4000

/** How often a transaction may lose against another one. */
const maxConflicts = 5

/**
 * Runs `work`, a transaction or a statement that is one by itself, and the whole of it again when it lost against another
 * one, or has to wait for one.
 * @param kindOf what an error of `work` means
 */
export const withRetry = <T>(
  work: () => Promise<T>,
  kindOf: (error: unknown) => DatabaseErrorKind = kindOfDatabaseError,
): Promise<T> =>
  pRetry(work, {
    retries: Number.POSITIVE_INFINITY,
    maxRetryTime,
    minTimeout: 10,
    maxTimeout: 100,
    randomize: true,
    shouldRetry: ({ error, attemptNumber }) => {
      const kind = kindOf(error)
      return kind === 'locked' || (kind === 'conflict' && attemptNumber < maxConflicts)
    },
  })

const kindOfDatabaseError = (error: unknown): DatabaseErrorKind =>
  error instanceof DatabaseError ? error.kind : 'unexpected'
