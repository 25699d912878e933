import { issueKey } from '../auth/keys.js'
import { knownNetworkId, rememberNetwork } from '../auth/known-networks.js'
import { newId } from '../db/ids.js'
import { inTransaction, untilWon } from '../db/transaction.js'
import { findUser, insertUser, updateUsername } from '../db/users.js'
import { conflict, forbidden } from '../errors.js'
import { userNotFound } from '../rules/existence.js'
import type { Operation } from './operation.js'

export const createUser: Operation<'createUser'> = async ({ db, passwords, limits, settings, address, body }) => {
  if (settings.REGISTRATION === 'closed') throw forbidden('registration_closed', 'registration is closed')
  await limits.registration(address)
  const user = { id: newId(), username: body.username }
  const hash = await passwords.hash(body.password)
  const key = await inTransaction(db, async (trx) => {
    if (!(await insertUser(trx, user, hash))) throw usernameTaken()
    await rememberNetwork(trx, knownNetworkId(user.id, address))
    return issueKey(trx, user.id, settings)
  })
  return { status: 200, body: { user_id: user.id, ...key } }
}

export const renameUser: Operation<'renameUser'> = async ({ db, caller, body: { username } }) => {
  const renamed = await untilWon(() => updateUsername(db, { id: caller, username }))
  if (!renamed) throw usernameTaken()
  return { status: 200, body: { username } }
}

export const getUser: Operation<'getUser'> = async ({ db, params }) => {
  const user = await findUser(db, params.user_id)
  if (!user) throw userNotFound()
  return { status: 200, body: { username: user.username, user_id: user.id } }
}

const usernameTaken = () => conflict('username_taken', 'another user has this username')
