import { createHash } from 'node:crypto'
import type { Transaction } from '../db/client/types.js'
import { insertKnownNetwork, updateKnownNetwork } from '../db/queries/known-networks.js'
import { networkOf } from '../network.js'

const day = 24 * 60 * 60 * 1000

/** How long a network is known after a user has last logged in from it. */
export const knownFor = 90 * day

/** A hash of a user and a network; the network itself is not stored. */
export const knownNetworkId = (userId: string, address: string): Buffer =>
  createHash('sha256')
    .update(`${userId} ${networkOf(address)}`)
    .digest()

/**
 * Stores that a user has logged in from a network.
 * @param usedAt when it was stored last, if it was: once a day is enough
 */
export async function rememberNetwork(db: Transaction, id: Buffer, usedAt?: number): Promise<void> {
  const now = Date.now()
  if (usedAt === undefined) await insertKnownNetwork(db, id, now)
  else if (now - usedAt > day) await updateKnownNetwork(db, id, now)
}
