import { findKeyUser, issueKey, revoke } from '../auth/keys.js'
import { untilWon } from '../db/transaction.js'
import { findPasswordHash } from '../db/users.js'
import { unauthorized } from '../errors.js'
import type { Operation } from './operation.js'

export const logIn: Operation<'logIn'> = async ({ db, passwords, limits, settings, address, body }) => {
  const verified = await limits.login(address, body.user_id, async () =>
    passwords.verify(body.password, await findPasswordHash(db, body.user_id)),
  )
  if (!verified) throw unauthorized('bad_credentials', 'no user has this user_id and password')
  return { status: 200, body: await untilWon(() => issueKey(db, body.user_id, settings)) }
}

export const revokeKey: Operation<'revokeKey'> = async ({ db, body }) => {
  const user = await findKeyUser(db, body.key)
  if (user && user !== body.user_id) throw unauthorized('key_not_yours', 'this key belongs to another user')
  await untilWon(() => revoke(db, body.key))
  return { status: 204 }
}
