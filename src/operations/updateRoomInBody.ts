import type { Operation } from './types.js'
import { updateRoom } from './updateRoom.js'

export const updateRoomInBody: Operation<'updateRoomInBody'> = ({ body: { room_id, ...body }, ...request }) =>
  updateRoom({ ...request, params: { room_id }, body })
