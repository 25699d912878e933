import { listAdmins as readAdmins, setRole } from '../db/members.js'
import { conflict } from '../errors.js'
import { changeRole } from '../rules/change.js'
import { mustBeMember } from '../rules/existence.js'
import { mustOwn } from '../rules/permissions.js'
import { visibleRoom } from '../rules/see.js'
import { userList } from './list.js'
import type { Operation } from './operation.js'

export const listAdmins: Operation<'listAdmins'> = async ({ db, caller, params, query }) => {
  const room = await visibleRoom(db, params.room_id, caller)
  return userList(db, room, readAdmins, room.adminCount, query)
}

export const addAdmin: Operation<'addAdmin'> = ({ db, caller, params, body }) =>
  changeRole(db, params.room_id, caller, body.user_id, async (trx, room, roles) => {
    mustOwn(roles.caller)
    mustBeMember(roles.user)
    if (roles.user === 'owner') throw conflict('already_owner', 'this user owns this room')
    if (roles.user === 'admin') throw conflict('already_admin', 'this user is already an admin in this room')
    await setRole(trx, room, body.user_id, 'member', 'admin')
    return { status: 204 }
  })

export const removeAdmin: Operation<'removeAdmin'> = ({ db, caller, params, body }) =>
  changeRole(db, params.room_id, caller, body.user_id, async (trx, room, roles) => {
    mustOwn(roles.caller)
    mustBeMember(roles.user)
    if (roles.user !== 'admin') throw conflict('not_an_admin', 'this user is not an admin in this room')
    await setRole(trx, room, body.user_id, 'admin', 'member')
    return { status: 204 }
  })
