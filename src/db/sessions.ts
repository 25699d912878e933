import type { Knex } from 'knex'
import { fromBytes, toBytes } from './ids.js'
import type { Trx } from './pool.js'
import { statement } from './statement.js'
import { sweep } from './sweep.js'

interface SessionRow {
  key_hash: Buffer
  user_id: Buffer
  /** Milliseconds since 1970. */
  expires_at: number
}

const insert = statement<SessionRow>((db, { key_hash, user_id, expires_at }) =>
  sessions(db).insert({ key_hash, user_id, expires_at }),
)

/** @param expiresAt milliseconds since 1970 */
export async function insertSession(db: Trx, keyHash: Buffer, userId: string, expiresAt: number): Promise<void> {
  await insert.run(db, { key_hash: keyHash, user_id: toBytes(userId), expires_at: expiresAt })
}

/** What finds a session that has not expired. */
export interface SessionKey {
  key_hash: Buffer
  /** Milliseconds since 1970. */
  now: number
}

/** The session of a key, to be selected from, and joined with what is read along with it. */
export const liveSession = (db: Knex, { key_hash, now }: SessionKey) =>
  sessions(db).where({ key_hash }).where('expires_at', '>', now)

const find = statement<SessionKey, Pick<SessionRow, 'user_id'>>((db, key) => liveSession(db, key).select('user_id'))

/** @returns the id of the user whose key this is, unless it is unknown, expired or revoked */
export async function findSessionUser(db: Trx, keyHash: Buffer): Promise<string | undefined> {
  const row = await find.first(db, { key_hash: keyHash, now: Date.now() })
  return row && fromBytes(row.user_id)
}

const remove = statement<{ key_hash: Buffer }>((db, { key_hash }) => sessions(db).where({ key_hash }).delete())

export async function deleteSession(db: Trx, keyHash: Buffer): Promise<void> {
  await remove.run(db, { key_hash: keyHash })
}

/** Forgets expired keys. */
export const deleteExpiredSessions = sweep('sessions', 'expires_at')

const sessions = (db: Knex) => db<SessionRow>('sessions')
