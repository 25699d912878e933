import type { Knex } from 'knex'
import { insertInto, statement } from '../client/statement.js'
import type { Database, Transaction } from '../client/types.js'
import { fromBytes, toBytes } from '../ids.js'
import { sweep } from './sweep.js'

interface SessionRow {
  key_hash: Buffer
  user_id: Buffer
  /** Milliseconds since 1970. */
  expires_at: number
}

const sessions = (knex: Knex) => knex<SessionRow>('sessions')

const insert = insertInto<SessionRow>('sessions', ['key_hash', 'user_id', 'expires_at'])

/** @param expiresAt milliseconds since 1970 */
export async function insertSession(
  trx: Transaction,
  keyHash: Buffer,
  userId: string,
  expiresAt: number,
): Promise<void> {
  await trx.run(insert, { key_hash: keyHash, user_id: toBytes(userId), expires_at: expiresAt })
}

/** What finds a session that has not expired. */
export interface SessionKey {
  key_hash: Buffer
  /** Milliseconds since 1970. */
  now: number
}

/** The session of a key, to select from, and to join with what is read along with it. */
export const liveSession = (knex: Knex, { key_hash, now }: SessionKey) =>
  sessions(knex).where({ key_hash }).where('expires_at', '>', now)

const selectUserId = statement<SessionKey, Pick<SessionRow, 'user_id'>>((knex, key) =>
  liveSession(knex, key).select('user_id'),
)

/** @returns the id of the user whose key this is, unless it is unknown, expired or revoked */
export async function findSessionUser(db: Transaction, keyHash: Buffer): Promise<string | undefined> {
  const row = await db.first(selectUserId, { key_hash: keyHash, now: Date.now() })
  return row && fromBytes(row.user_id)
}

const remove = statement<{ key_hash: Buffer }>((knex, { key_hash }) => sessions(knex).where({ key_hash }).delete())

export async function deleteSession(db: Database, keyHash: Buffer): Promise<void> {
  await db.run(remove, { key_hash: keyHash })
}

/** Deletes expired sessions. */
export const deleteExpiredSessions = sweep('sessions', 'expires_at')
