import { nobody } from '../db/ids.js'
import { findRoomWithRoles, isMember, type Role } from '../db/members.js'
import type { Db } from '../db/pool.js'
import { findRoom, type Room } from '../db/rooms.js'
import { roomNotFound } from './change.js'

/**
 * The room, if the caller may see it: anyone sees an open room, members alone see a closed one.
 * @throws {ApiError} 404, the same for a room that is hidden and for one that does not exist
 */
export async function visibleRoom(db: Db, roomId: string, caller: string | undefined): Promise<Room> {
  if (caller) return (await visibleRoomWith(db, roomId, caller, nobody)).room
  const room = await findRoom(db, roomId)
  if (!room?.open) throw roomNotFound()
  return room
}

/**
 * The room in the same way, and what a user is to it.
 * @throws {ApiError} as `visibleRoom` does
 */
export async function visibleRoomWith(
  db: Db,
  roomId: string,
  caller: string | undefined,
  userId: string,
): Promise<{ room: Room; role: Role }> {
  const found = await findRoomWithRoles(db, roomId, [caller ?? nobody, userId])
  if (!found) throw roomNotFound()
  const [callerRole, role] = found.roles
  if (!found.room.open && !isMember(callerRole)) throw roomNotFound()
  return { room: found.room, role }
}
