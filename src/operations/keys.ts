import { findKeyUser, issueKey, revoke } from '../auth/keys.js'
import { findPasswordHash } from '../db/users.js'
import { unauthorized } from '../errors.js'
import type { Operation } from './operation.js'

export const logIn: Operation<'logIn'> = async ({ db, passwords, limits, settings, address, body }) => {
  const attempt = await limits.login(address, body.user_id)
  const hash = await findPasswordHash(db, body.user_id)
  if (!(await passwords.verify(body.password, hash))) {
    throw unauthorized('bad_credentials', 'no user has this user_id and password')
  }
  await attempt.succeeded()
  return { status: 200, body: await issueKey(db, body.user_id, settings) }
}

export const revokeKey: Operation<'revokeKey'> = async ({ db, body }) => {
  const user = await findKeyUser(db, body.key)
  if (user && user !== body.user_id) throw unauthorized('key_not_yours', 'this key belongs to another user')
  await revoke(db, body.key)
  return { status: 204 }
}
