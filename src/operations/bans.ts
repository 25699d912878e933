import { listBanned, setRole } from '../db/members.js'
import { conflict } from '../errors.js'
import { changeRole } from '../rules/change.js'
import { mustExist } from '../rules/existence.js'
import { mayBan, mustModerate } from '../rules/permissions.js'
import { visibleRoom } from '../rules/see.js'
import { userList } from './list.js'
import type { Operation } from './operation.js'

export const listBans: Operation<'listBans'> = async ({ db, caller, params, query }) => {
  const room = await visibleRoom(db, params.room_id, caller)
  return userList(db, room, listBanned, room.banCount, query)
}

export const banUser: Operation<'banUser'> = ({ db, caller, params, body }) =>
  changeRole(db, params.room_id, caller, body.user_id, async (trx, room, roles) => {
    mayBan(roles)
    mustExist(roles.user)
    if (roles.user === 'banned') throw conflict('already_banned', 'this user is already banned from this room')
    await setRole(trx, room, body.user_id, roles.user, 'banned')
    return { status: 204 }
  })

export const liftBan: Operation<'liftBan'> = ({ db, caller, params, body }) =>
  changeRole(db, params.room_id, caller, body.user_id, async (trx, room, roles) => {
    mustModerate(roles.caller)
    mustExist(roles.user)
    if (roles.user !== 'banned') throw conflict('not_banned', 'this user is not banned from this room')
    await setRole(trx, room, body.user_id, 'banned', 'none')
    return { status: 204 }
  })
