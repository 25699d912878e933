import { issueKey } from '../auth/keys.js'
import { knownNetworkId, rememberNetwork } from '../auth/known-networks.js'
import { findAccount } from '../db/queries/users.js'
import { unauthorized } from '../errors.js'
import type { Operation } from './types.js'

export const logIn: Operation<'logIn'> = async ({ db, passwords, limits, settings, address, body }) => {
  const { user_id: userId, password } = body
  await limits.login(address)
  const network = knownNetworkId(userId, address)
  const account = await findAccount(db, userId, network)
  const guess = { userId, address, isKnownNetwork: account?.networkUsedAt !== undefined }
  const verified = await limits.password(guess, () => passwords.verify(password, account?.passwordHash))
  if (!verified) throw unauthorized('bad_credentials', 'no user has this user_id and password')
  await rememberNetwork(db, network, account?.networkUsedAt)
  return { status: 200, body: await issueKey(db, userId, settings) }
}
