import type { Db } from './connect.js'
import { isDuplicate } from './failures.js'
import { fromBytes, toBytes } from './ids.js'
import { foldUsername } from './names.js'

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

/** @returns false when another user has this name */
export function insertUser(db: Db, { id, username }: User, passwordHash: string): Promise<boolean> {
  return unlessDuplicate(
    users(db).insert({
      id: toBytes(id),
      username,
      name_key: foldUsername(username),
      password_hash: passwordHash,
      created_at: Date.now(),
    }),
  )
}

/** @returns false when another user has this name */
export function updateUsername(db: Db, { id, username }: User): Promise<boolean> {
  return unlessDuplicate(
    users(db)
      .where({ id: toBytes(id) })
      .update({ username, name_key: foldUsername(username) }),
  )
}

export async function findUser(db: Db, id: string): Promise<User | undefined> {
  const row = await users(db)
    .where({ id: toBytes(id) })
    .first('id', 'username')
  return row && { id: fromBytes(row.id), username: row.username }
}

export async function findPasswordHash(db: Db, id: string): Promise<string | undefined> {
  const row = await users(db)
    .where({ id: toBytes(id) })
    .first('password_hash')
  return row?.password_hash
}

const users = (db: Db) => db<UserRow>('users')

async function unlessDuplicate(statement: PromiseLike<unknown>): Promise<boolean> {
  try {
    await statement
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}
