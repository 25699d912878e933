import { listBanned } from '../db/queries/room-lists.js'
import { visibleRoom } from '../rules/visibility.js'
import { userList } from './pagination.js'
import type { Operation } from './types.js'

export const listBans: Operation<'listBans'> = async ({ db, caller, params, query }) => {
  const room = await visibleRoom(db, params.room_id, caller)
  return userList(db, room, listBanned, room.banCount, query)
}
