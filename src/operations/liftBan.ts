import { setRole } from '../db/queries/room-users.js'
import { conflict } from '../errors.js'
import { changeRole } from '../rules/change.js'
import { assertExists } from '../rules/existence.js'
import { assertModerator } from '../rules/permissions.js'
import type { Operation } from './types.js'

export const liftBan: Operation<'liftBan'> = ({ db, caller, params, body }) =>
  changeRole(db, params.room_id, caller, body.user_id, async (trx, room, roles) => {
    assertModerator(roles.caller)
    assertExists(roles.user)
    if (roles.user !== 'banned') throw conflict('not_banned', 'this user is not banned from this room')
    await setRole(trx, room, body.user_id, 'banned', 'none')
    return { status: 204 }
  })
