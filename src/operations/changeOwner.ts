import { setRole } from '../db/queries/room-users.js'
import { updateOwner } from '../db/queries/rooms.js'
import { changeRole } from '../rules/change.js'
import { assertMember } from '../rules/existence.js'
import { assertOwner } from '../rules/permissions.js'
import type { Operation } from './types.js'

export const changeOwner: Operation<'changeOwner'> = ({ db, caller, params, body }) =>
  changeRole(db, params.room_id, caller, body.user_id, async (trx, room, roles) => {
    assertOwner(roles.caller)
    assertMember(roles.user)
    if (roles.user === 'admin') await setRole(trx, room, body.user_id, 'admin', 'member')
    if (roles.user !== 'owner') await updateOwner(trx, room.id, body.user_id)
    return { status: 204 }
  })
