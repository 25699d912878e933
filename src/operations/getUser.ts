import { findUser } from '../db/queries/users.js'
import { userNotFound } from '../rules/existence.js'
import type { Operation } from './types.js'

export const getUser: Operation<'getUser'> = async ({ db, params }) => {
  const user = await findUser(db, params.user_id)
  if (!user) throw userNotFound()
  return { status: 200, body: { username: user.username, user_id: user.id } }
}
