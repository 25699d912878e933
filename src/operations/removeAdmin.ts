import { setRole } from '../db/queries/room-users.js'
import { conflict } from '../errors.js'
import { changeRole } from '../rules/change.js'
import { assertMember } from '../rules/existence.js'
import { assertOwner } from '../rules/permissions.js'
import type { Operation } from './types.js'

export const removeAdmin: Operation<'removeAdmin'> = ({ db, caller, params, body }) =>
  changeRole(db, params.room_id, caller, body.user_id, async (trx, room, roles) => {
    assertOwner(roles.caller)
    assertMember(roles.user)
    if (roles.user !== 'admin') throw conflict('not_an_admin', 'this user is not an admin in this room')
    await setRole(trx, room, body.user_id, 'admin', 'member')
    return { status: 204 }
  })
