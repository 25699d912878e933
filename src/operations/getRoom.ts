import { visibleRoom } from '../rules/visibility.js'
import { toRoomBody } from './room-body.js'
import type { Operation } from './types.js'

export const getRoom: Operation<'getRoom'> = async ({ db, caller, params }) => ({
  status: 200,
  body: toRoomBody(await visibleRoom(db, params.room_id, caller)),
})
