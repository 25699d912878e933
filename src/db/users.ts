import type { Knex } from 'knex'
import { isDuplicate } from './failures.js'
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

const findHash = statement<{ id: Buffer }, Pick<UserRow, 'password_hash'>>((db, { id }) =>
  users(db).where({ id }).select('password_hash'),
)

export async function findPasswordHash(db: Trx, id: string): Promise<string | undefined> {
  return (await findHash.first(db, { id: toBytes(id) }))?.password_hash
}

const users = (db: Knex) => db<UserRow>('users')

async function unlessDuplicate(change: Promise<unknown>): Promise<boolean> {
  try {
    await change
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}
