import { setRole } from '../db/queries/room-users.js'
import { conflict } from '../errors.js'
import { changeRole } from '../rules/change.js'
import { assertMember } from '../rules/existence.js'
import { assertOwner } from '../rules/permissions.js'
import type { Operation } from './types.js'

export const addAdmin: Operation<'addAdmin'> = ({ db, caller, params, body }) =>
  changeRole(db, params.room_id, caller, body.user_id, async (trx, room, roles) => {
    assertOwner(roles.caller)
    assertMember(roles.user)
    if (roles.user === 'owner') throw conflict('already_owner', 'this user owns this room')
    if (roles.user === 'admin') throw conflict('already_admin', 'this user is already an admin in this room')
    await setRole(trx, room, body.user_id, 'member', 'admin')
    return { status: 204 }
  })
