import { createHash, randomBytes } from 'node:crypto'
import type { Database, Transaction } from '../db/client/types.js'
import type { Session } from '../db/model.js'
import { findSession, type PrefetchHint, type SessionWithPrefetch } from '../db/queries/session-prefetch.js'
import { deleteSession, findSessionUser, insertSession } from '../db/queries/sessions.js'
import { unauthorized } from '../errors.js'
import type { Settings } from '../settings.js'

const day = 24 * 60 * 60 * 1000

/** Logs a user in: makes a session key of 32 random bytes, of which only the SHA-256 is stored. */
export async function issueKey(
  db: Transaction,
  userId: string,
  { SESSION_TTL_DAYS }: Pick<Settings, 'SESSION_TTL_DAYS'>,
) {
  const key = randomBytes(32).toString('base64url')
  const expiresAt = Date.now() + SESSION_TTL_DAYS * day
  await insertSession(db, sha256(key), userId, expiresAt)
  return { key, expires_at: new Date(expiresAt).toISOString() }
}

/** @returns the session of this key, unless it is unknown, expired or revoked */
export const findKeySession = (
  db: Database,
  key: string,
  hint: PrefetchHint,
): Promise<SessionWithPrefetch | undefined> => findSession(db, sha256(key), hint)

/** @returns the id of the user whose key this is, unless it is unknown, expired or revoked */
export const findKeyUser = (db: Database, key: string): Promise<string | undefined> => findSessionUser(db, sha256(key))

/** Milliseconds after which a change that had to wait looks at its key again. */
const staleAfter = 250

/**
 * Looks again at the key of a change that had to wait, which may have been revoked meanwhile. Where there was no wait,
 * there is no round trip.
 * @param trx that of the change, whose connection is at hand
 * @throws {ApiError} 401
 */
export async function recheckSession(trx: Transaction, session: Session): Promise<void> {
  if (performance.now() - session.checkedAt < staleAfter) return
  if ((await findSessionUser(trx, session.keyHash)) !== session.user) throw keyInvalid()
}

export const keyInvalid = () => unauthorized('key_invalid', 'this session key is unknown, expired or revoked')

export const revoke = (db: Database, key: string): Promise<void> => deleteSession(db, sha256(key))

const sha256 = (key: string): Buffer => createHash('sha256').update(key).digest()
