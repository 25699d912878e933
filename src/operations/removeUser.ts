import { isMember } from '../db/model.js'
import { setRole } from '../db/queries/room-users.js'
import { conflict } from '../errors.js'
import { changeRole } from '../rules/change.js'
import { assertExists } from '../rules/existence.js'
import { assertCanRemove } from '../rules/permissions.js'
import type { Operation } from './types.js'

export const removeUser: Operation<'removeUser'> = ({ db, caller, params, body }) =>
  changeRole(db, params.room_id, caller, body.user_id, async (trx, room, roles) => {
    assertCanRemove(roles, caller === body.user_id)
    assertExists(roles.user)
    if (!isMember(roles.user)) throw conflict('not_a_member', 'this user is not in this room')
    await setRole(trx, room, body.user_id, roles.user, 'none')
    return { status: 204 }
  })
