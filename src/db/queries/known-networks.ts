import type { Knex } from 'knex'
import { ifUnique } from '../client/database-error.js'
import { insertInto, statement } from '../client/statement.js'
import type { Transaction } from '../client/types.js'
import { sweep } from './sweep.js'

/** A network that a user has logged in from. */
interface KnownNetworkRow {
  /** A hash of the two. */
  id: Buffer
  /** Milliseconds since 1970. */
  used_at: number
}

const networks = (knex: Knex) => knex<KnownNetworkRow>('known_networks')

const insert = insertInto<KnownNetworkRow>('known_networks', ['id', 'used_at'])

/** Inserts a network, unless another login has done so meanwhile. */
export async function insertKnownNetwork(trx: Transaction, id: Buffer, usedAt: number): Promise<void> {
  await ifUnique(trx.run(insert, { id, used_at: usedAt }))
}

const update = statement<KnownNetworkRow>((knex, { id, used_at }) => networks(knex).where({ id }).update({ used_at }))

export async function updateKnownNetwork(trx: Transaction, id: Buffer, usedAt: number): Promise<void> {
  await trx.run(update, { id, used_at: usedAt })
}

/** Deletes networks that have not been used for long. */
export const deleteUnusedNetworks = sweep('known_networks', 'used_at')
