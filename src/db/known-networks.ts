import type { Knex } from 'knex'
import { unlessDuplicate } from './failures.js'
import type { Trx } from './pool.js'
import { statement } from './statement.js'
import { sweep } from './sweep.js'

/** A network that a user has logged in from. */
interface KnownNetworkRow {
  /** A hash of the two. */
  id: Buffer
  /** Milliseconds since 1970. */
  used_at: number
}

const insert = statement<KnownNetworkRow>((db, { id, used_at }) => networks(db).insert({ id, used_at }))

/** Inserts a network, unless another login has done so meanwhile. */
export async function insertKnownNetwork(db: Trx, id: Buffer, usedAt: number): Promise<void> {
  await unlessDuplicate(insert.run(db, { id, used_at: usedAt }))
}

const update = statement<KnownNetworkRow>((db, { id, used_at }) => networks(db).where({ id }).update({ used_at }))

export async function updateKnownNetwork(db: Trx, id: Buffer, usedAt: number): Promise<void> {
  await update.run(db, { id, used_at: usedAt })
}

/** Forgets networks that were not used for long. */
export const deleteUnusedNetworks = sweep('known_networks', 'used_at')

const networks = (db: Knex) => db<KnownNetworkRow>('known_networks')
