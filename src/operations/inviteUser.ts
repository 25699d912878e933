import { setRole } from '../db/queries/room-users.js'
import { conflict } from '../errors.js'
import { changeRole } from '../rules/change.js'
import { assertExists } from '../rules/existence.js'
import { assertCanInvite } from '../rules/permissions.js'
import type { Operation } from './types.js'

export const inviteUser: Operation<'inviteUser'> = ({ db, caller, params, body }) =>
  changeRole(db, params.room_id, caller, body.user_id, async (trx, room, roles) => {
    assertCanInvite(room, roles)
    assertExists(roles.user)
    if (roles.user !== 'none') throw conflict('already_member', 'this user is already in this room')
    await setRole(trx, room, body.user_id, 'none', 'member')
    return { status: 204 }
  })
