import { updateUsername } from '../db/queries/users.js'
import { usernameTaken } from '../rules/conflicts.js'
import type { Operation } from './types.js'

export const renameUser: Operation<'renameUser'> = async ({ db, caller, body: { username } }) => {
  if (!(await updateUsername(db, { id: caller, username }))) throw usernameTaken()
  return { status: 200, body: { username } }
}
