import { findKeyUser, issueKey, revoke } from '../auth/keys.js'
import { knownNetworkId, rememberNetwork } from '../auth/known-networks.js'
import { untilWon } from '../db/transaction.js'
import { findAccount } from '../db/users.js'
import { unauthorized } from '../errors.js'
import type { Operation } from './operation.js'

export const logIn: Operation<'logIn'> = async ({ db, passwords, limits, settings, address, body }) => {
  const { user_id: userId, password } = body
  await limits.login(address)
  const network = knownNetworkId(userId, address)
  const account = await findAccount(db, userId, network)
  const guess = { userId, address, isKnownNetwork: account?.networkUsedAt !== undefined }
  const verified = await limits.password(guess, () => passwords.verify(password, account?.passwordHash))
  if (!verified) throw unauthorized('bad_credentials', 'no user has this user_id and password')
  await untilWon(() => rememberNetwork(db, network, account?.networkUsedAt))
  return { status: 200, body: await untilWon(() => issueKey(db, userId, settings)) }
}

export const revokeKey: Operation<'revokeKey'> = async ({ db, body }) => {
  const user = await findKeyUser(db, body.key)
  if (user && user !== body.user_id) throw unauthorized('key_not_yours', 'this key belongs to another user')
  await untilWon(() => revoke(db, body.key))
  return { status: 204 }
}
