import { issueKey } from '../auth/keys.js'
import { knownNetworkId, rememberNetwork } from '../auth/known-networks.js'
import { newId } from '../db/ids.js'
import { insertUser } from '../db/queries/users.js'
import { forbidden } from '../errors.js'
import { usernameTaken } from '../rules/conflicts.js'
import type { Operation } from './types.js'

export const createUser: Operation<'createUser'> = async ({ db, passwords, limits, settings, address, body }) => {
  if (settings.REGISTRATION === 'closed') throw forbidden('registration_closed', 'registration is closed')
  await limits.registration(address)
  const user = { id: newId(), username: body.username }
  const hash = await passwords.hash(body.password)
  const key = await db.transaction(async (trx) => {
    if (!(await insertUser(trx, user, hash))) throw usernameTaken()
    await rememberNetwork(trx, knownNetworkId(user.id, address))
    return issueKey(trx, user.id, settings)
  })
  return { status: 200, body: { user_id: user.id, ...key } }
}
