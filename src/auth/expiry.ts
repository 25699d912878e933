import type { Logger } from 'pino'
import type { Database } from '../db/connect.js'
import { deleteUnusedNetworks } from '../db/known-networks.js'
import { deleteExpiredSessions } from '../db/sessions.js'
import { untilWon } from '../db/transaction.js'
import { knownFor } from './known-networks.js'

const hour = 60 * 60 * 1000
const batch = 500

/**
 * Forgets what is over: session keys, networks and counts, now and every hour, in small batches.
 * @returns a function that stops it
 */
export function forgetExpired({ db, knex, engine }: Database, logger: Logger): () => void {
  const deletions = [
    () => deleteExpiredSessions(db, Date.now(), batch),
    () => deleteUnusedNetworks(db, Date.now() - knownFor, batch),
    () => engine.deleteOldCounts(knex, batch),
  ]
  let stopped = false
  const sweep = async () => {
    try {
      for (const deletion of deletions) while (!stopped && (await untilWon(deletion)));
    } catch (error) {
      if (!stopped) logger.warn({ err: error }, 'what has expired could not be forgotten')
    }
  }
  const timer = setInterval(sweep, hour)
  void sweep()
  return () => {
    stopped = true
    clearInterval(timer)
  }
}
