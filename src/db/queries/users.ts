import type { Knex } from 'knex'
import { ifUnique } from '../client/database-error.js'
import { insertInto, statement } from '../client/statement.js'
import type { Database, Transaction } from '../client/types.js'
import { fromBytes, toBytes } from '../ids.js'
import type { User } from '../model.js'
import { foldUsername } from '../usernames.js'

interface UserRow {
  id: Buffer
  username: string
  name_key: Buffer
  password_hash: string
  created_at: number
}

const users = (knex: Knex) => knex<UserRow>('users')

const insert = insertInto<UserRow>('users', ['id', 'username', 'name_key', 'password_hash', 'created_at'])

/** @returns false when another user has this name */
export function insertUser(trx: Transaction, { id, username }: User, passwordHash: string): Promise<boolean> {
  const name = { username, name_key: foldUsername(username) }
  const row = { id: toBytes(id), ...name, password_hash: passwordHash, created_at: Date.now() }
  return ifUnique(trx.run(insert, row))
}

const update = statement<Pick<UserRow, 'id' | 'username' | 'name_key'>>((knex, { id, username, name_key }) =>
  users(knex).where({ id }).update({ username, name_key }),
)

/** @returns false when another user has this name */
export const updateUsername = (db: Database, { id, username }: User): Promise<boolean> =>
  ifUnique(db.run(update, { id: toBytes(id), username, name_key: foldUsername(username) }))

export const selectUser = statement<{ id: Buffer }, Pick<UserRow, 'id' | 'username'>>((knex, { id }) =>
  users(knex).where({ id }).select('id', 'username'),
)

export async function findUser(db: Database, id: string): Promise<User | undefined> {
  const row = await db.first(selectUser, { id: toBytes(id) })
  return row && { id: fromBytes(row.id), username: row.username }
}

/** What a login is checked against. */
export interface Account {
  passwordHash: string
  /** When the user last logged in from the network that was asked about, in milliseconds since 1970. */
  networkUsedAt: number | undefined
}

interface AccountRow extends Pick<UserRow, 'password_hash'> {
  used_at: number | null
}

const selectAccount = statement<{ id: Buffer; network: Buffer }, AccountRow>((knex, { id, network }) =>
  users(knex)
    .leftJoin('known_networks', (on) => on.onVal('known_networks.id', network))
    .where({ 'users.id': id })
    .select('users.password_hash', 'known_networks.used_at'),
)

/** @param network the id of a known network, if it is one */
export async function findAccount(db: Database, id: string, network: Buffer): Promise<Account | undefined> {
  const row = await db.first(selectAccount, { id: toBytes(id), network })
  return row && { passwordHash: row.password_hash, networkUsedAt: row.used_at ?? undefined }
}
