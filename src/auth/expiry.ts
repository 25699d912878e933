import type { Logger } from 'pino'
import type { Db } from '../db/pool.js'
import { deleteExpiredSessions } from '../db/sessions.js'
import { untilWon } from '../db/transaction.js'

const hour = 60 * 60 * 1000
const batch = 500

/**
 * Forgets expired session keys, now and every hour, in small batches. They do not work any more as it is.
 * @returns a function that stops it
 */
export function forgetExpiredKeys(db: Db, logger: Logger): () => void {
  let stopped = false
  const sweep = async () => {
    try {
      while (!stopped && (await untilWon(() => deleteExpiredSessions(db, batch))));
    } catch (error) {
      if (!stopped) logger.warn({ err: error }, 'expired session keys could not be forgotten')
    }
  }
  const timer = setInterval(sweep, hour)
  void sweep()
  return () => {
    stopped = true
    clearInterval(timer)
  }
}
