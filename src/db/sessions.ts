import type { Db } from './connect.js'
import { fromBytes, toBytes } from './ids.js'

interface SessionRow {
  key_hash: Buffer
  user_id: Buffer
  expires_at: number
}

/** @param expiresAt milliseconds since 1970 */
export async function insertSession(db: Db, keyHash: Buffer, userId: string, expiresAt: number): Promise<void> {
  await sessions(db).insert({ key_hash: keyHash, user_id: toBytes(userId), expires_at: expiresAt })
}

/** @returns the id of the user whose key this is, unless it is unknown, expired or revoked */
export async function findSessionUser(db: Db, keyHash: Buffer): Promise<string | undefined> {
  const row = await sessions(db).where({ key_hash: keyHash }).where('expires_at', '>', Date.now()).first('user_id')
  return row && fromBytes(row.user_id)
}

export async function deleteSession(db: Db, keyHash: Buffer): Promise<void> {
  await sessions(db).where({ key_hash: keyHash }).delete()
}

/**
 * Forgets expired keys, oldest first.
 * @returns how many; fewer than `limit` when none is left
 */
export async function deleteExpiredSessions(db: Db, limit: number): Promise<number> {
  const rows = await sessions(db)
    .where('expires_at', '<=', Date.now())
    .orderBy('expires_at')
    .limit(limit)
    .select('key_hash')
  if (rows.length === 0) return 0
  await sessions(db)
    .whereIn(
      'key_hash',
      rows.map(({ key_hash }) => key_hash),
    )
    .delete()
  return rows.length
}

const sessions = (db: Db) => db<SessionRow>('sessions')
