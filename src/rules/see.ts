import type { Db } from '../db/connect.js'
import { findRole, isMember } from '../db/members.js'
import { findRoom, type Room } from '../db/rooms.js'
import { roomNotFound } from './change.js'

/**
 * The room, if the caller may see it: anyone sees an open room, members alone see a closed one.
 * @throws {ApiError} 404, the same for a room that is hidden and for one that does not exist
 */
export async function visibleRoom(db: Db, roomId: string, caller: string | undefined): Promise<Room> {
  const room = await findRoom(db, roomId)
  if (!room) throw roomNotFound()
  if (room.open) return room
  if (caller && isMember(await findRole(db, room, caller))) return room
  throw roomNotFound()
}
