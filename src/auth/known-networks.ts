import { createHash } from 'node:crypto'
import { insertKnownNetwork, updateKnownNetwork } from '../db/known-networks.js'
import type { Trx } from '../db/pool.js'
import { networkOf } from './limits/network.js'

const day = 24 * 60 * 60 * 1000

/** How long a network is known after a user has last logged in from it. */
export const knownFor = 90 * day

/** The id under which it is stored that a user has logged in from a network: of the network itself nothing is. */
export const knownNetworkId = (userId: string, address: string): Buffer =>
  createHash('sha256')
    .update(`${userId} ${networkOf(address)}`)
    .digest()

/**
 * Stores that a user has logged in from a network.
 * @param usedAt when it was stored last, if it was: once a day is enough
 */
export async function rememberNetwork(db: Trx, id: Buffer, usedAt?: number): Promise<void> {
  const now = Date.now()
  if (usedAt === undefined) await insertKnownNetwork(db, id, now)
  else if (now - usedAt > day) await updateKnownNetwork(db, id, now)
}
