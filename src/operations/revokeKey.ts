import { findKeyUser, revoke } from '../auth/keys.js'
import { unauthorized } from '../errors.js'
import type { Operation } from './types.js'

export const revokeKey: Operation<'revokeKey'> = async ({ db, body }) => {
  const user = await findKeyUser(db, body.key)
  if (user && user !== body.user_id) throw unauthorized('key_not_yours', 'this key belongs to another user')
  await revoke(db, body.key)
  return { status: 204 }
}
