import * as rooms from '../db/queries/rooms.js'
import { changeRoom } from '../rules/change.js'
import { assertModerator } from '../rules/permissions.js'
import { toRoomBody } from './room-body.js'
import type { Operation } from './types.js'

export const updateRoom: Operation<'updateRoom'> = ({ db, caller, params, body }) =>
  changeRoom(db, params.room_id, caller, async (trx, room, role) => {
    assertModerator(role)
    const changed = { ...room, ...body }
    await rooms.updateRoom(trx, changed)
    return { status: 200, body: toRoomBody(changed) }
  })
