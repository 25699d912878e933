import { isMember, listMembers, setRole } from '../db/members.js'
import { conflict } from '../errors.js'
import { changeRole } from '../rules/change.js'
import { mustExist, notInRoom } from '../rules/existence.js'
import { mayInvite, mayRemove } from '../rules/permissions.js'
import { visibleRoom, visibleRoomWith } from '../rules/see.js'
import { userList } from './list.js'
import type { Operation } from './operation.js'

export const listUsers: Operation<'listUsers'> = async ({ db, caller, params, query }) => {
  const room = await visibleRoom(db, params.room_id, caller)
  return userList(db, room, listMembers, room.userCount, query)
}

export const getRoomUser: Operation<'getRoomUser'> = async ({ db, caller, params }) => {
  const { role } = await visibleRoomWith(db, params.room_id, caller, params.user_id)
  if (!isMember(role)) throw notInRoom()
  return { status: 200, body: { present: true } }
}

export const inviteUser: Operation<'inviteUser'> = ({ db, caller, params, body }) =>
  changeRole(db, params.room_id, caller, body.user_id, async (trx, room, roles) => {
    mayInvite(room, roles)
    mustExist(roles.user)
    if (roles.user !== 'none') throw conflict('already_member', 'this user is already in this room')
    await setRole(trx, room, body.user_id, 'none', 'member')
    return { status: 204 }
  })

export const removeUser: Operation<'removeUser'> = ({ db, caller, params, body }) =>
  changeRole(db, params.room_id, caller, body.user_id, async (trx, room, roles) => {
    mayRemove(roles, caller === body.user_id)
    mustExist(roles.user)
    if (!isMember(roles.user)) throw conflict('not_a_member', 'this user is not in this room')
    await setRole(trx, room, body.user_id, roles.user, 'none')
    return { status: 204 }
  })
