import { setRole } from '../db/queries/room-users.js'
import { conflict } from '../errors.js'
import { changeRole } from '../rules/change.js'
import { assertExists } from '../rules/existence.js'
import { assertCanBan } from '../rules/permissions.js'
import type { Operation } from './types.js'

export const banUser: Operation<'banUser'> = ({ db, caller, params, body }) =>
  changeRole(db, params.room_id, caller, body.user_id, async (trx, room, roles) => {
    assertCanBan(roles)
    assertExists(roles.user)
    if (roles.user === 'banned') throw conflict('already_banned', 'this user is already banned from this room')
    await setRole(trx, room, body.user_id, roles.user, 'banned')
    return { status: 204 }
  })
