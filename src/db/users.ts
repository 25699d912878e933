import type { Knex } from 'knex'
import { unlessDuplicate } from './failures.js'
import { fromBytes, toBytes } from './ids.js'
import { foldUsername } from './names.js'
import type { Trx } from './pool.js'
import { statement } from './statement.js'

export interface User {
  id: string
  username: string
}

interface UserRow {
  id: Buffer
  username: string
  name_key: Buffer
  password_hash: string
  created_at: number
}

const insert = statement<UserRow>((db, { id, username, name_key, password_hash, created_at }) =>
  users(db).insert({ id, username, name_key, password_hash, created_at }),
)

/** @returns false when another user has this name */
export function insertUser(db: Trx, { id, username }: User, passwordHash: string): Promise<boolean> {
  const name = { username, name_key: foldUsername(username) }
  const row = { id: toBytes(id), ...name, password_hash: passwordHash, created_at: Date.now() }
  return unlessDuplicate(insert.run(db, row))
}

const update = statement<Pick<UserRow, 'id' | 'username' | 'name_key'>>((db, { id, username, name_key }) =>
  users(db).where({ id }).update({ username, name_key }),
)

/** @returns false when another user has this name */
export const updateUsername = (db: Trx, { id, username }: User): Promise<boolean> =>
  unlessDuplicate(update.run(db, { id: toBytes(id), username, name_key: foldUsername(username) }))

const find = statement<{ id: Buffer }, Pick<UserRow, 'id' | 'username'>>((db, { id }) =>
  users(db).where({ id }).select('id', 'username'),
)

export async function findUser(db: Trx, id: string): Promise<User | undefined> {
  if (db.seen?.user?.id === id) return db.seen.user.found
  const row = await find.first(db, { id: toBytes(id) })
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

const findWithNetwork = statement<{ id: Buffer; network: Buffer }, AccountRow>((db, { id, network }) =>
  users(db)
    .leftJoin('known_networks', (on) => on.onVal('known_networks.id', network))
    .where({ 'users.id': id })
    .select('users.password_hash', 'known_networks.used_at'),
)

/** @param network the id of a known network, if it is one */
export async function findAccount(db: Trx, id: string, network: Buffer): Promise<Account | undefined> {
  const row = await findWithNetwork.first(db, { id: toBytes(id), network })
  return row && { passwordHash: row.password_hash, networkUsedAt: row.used_at ?? undefined }
}

const users = (db: Knex) => db<UserRow>('users')
