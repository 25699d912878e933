import { setRole } from '../db/members.js'
import { updateOwner } from '../db/rooms.js'
import { changeRole } from '../rules/change.js'
import { mustBeMember } from '../rules/existence.js'
import { mustOwn } from '../rules/permissions.js'
import { visibleRoom } from '../rules/see.js'
import type { Operation } from './operation.js'

export const getOwner: Operation<'getOwner'> = async ({ db, caller, params }) => {
  const room = await visibleRoom(db, params.room_id, caller)
  return { status: 200, body: { owner: room.owner } }
}

export const changeOwner: Operation<'changeOwner'> = ({ db, caller, params, body }) =>
  changeRole(db, params.room_id, caller, body.user_id, async (trx, room, roles) => {
    mustOwn(roles.caller)
    mustBeMember(roles.user)
    if (roles.user === 'admin') await setRole(trx, room, body.user_id, 'admin', 'member')
    if (roles.user !== 'owner') await updateOwner(trx, room.id, body.user_id)
    return { status: 204 }
  })
