import type { Logger } from 'pino'
import type { DatabaseHandle } from '../db/client/connect.js'
import { deleteUnusedNetworks } from '../db/queries/known-networks.js'
import { deleteExpiredSessions } from '../db/queries/sessions.js'
import { knownFor } from './known-networks.js'

const hour = 60 * 60 * 1000
const batch = 500

/**
 * Deletes expired session keys, known networks and counts, now and every hour, in small batches.
 * @returns a function that stops it
 */
export function sweepExpired({ db, knex, engine }: DatabaseHandle, logger: Logger): () => void {
  const deletions = [
    () => deleteExpiredSessions(db, Date.now(), batch),
    () => deleteUnusedNetworks(db, Date.now() - knownFor, batch),
    () => engine.deleteOldCounts(knex, batch),
  ]
  let stopped = false
  const sweep = async () => {
    try {
      for (const deletion of deletions) while (!stopped && (await deletion()));
    } catch (error) {
      if (!stopped) logger.warn({ err: error }, 'expired rows could not be deleted')
    }
  }
  const timer = setInterval(sweep, hour)
  void sweep()
  return () => {
    stopped = true
    clearInterval(timer)
  }
}
