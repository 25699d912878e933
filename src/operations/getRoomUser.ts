import { isMember } from '../db/model.js'
import { notInRoom } from '../rules/existence.js'
import { visibleRoomAndRole } from '../rules/visibility.js'
import type { Operation } from './types.js'

export const getRoomUser: Operation<'getRoomUser'> = async ({ db, caller, params }) => {
  const { role } = await visibleRoomAndRole(db, params.room_id, caller, params.user_id)
  if (!isMember(role)) throw notInRoom()
  return { status: 200, body: { present: true } }
}
