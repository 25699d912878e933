import type { components } from '#generated/types.js'
import type { Room } from '../db/model.js'

/** A room as the contract describes it. */
export const toRoomBody = (
  room: Pick<Room, 'id' | 'name' | 'open' | 'userCount' | 'owner'>,
): components['schemas']['Room'] => ({
  room_id: room.id,
  name: room.name,
  open: room.open,
  user_count: room.userCount,
  owner: room.owner,
})
