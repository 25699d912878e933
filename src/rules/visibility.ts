import type { Database } from '../db/client/types.js'
import { nilId } from '../db/ids.js'
import { isMember, type Role, type Room } from '../db/model.js'
import { findRoomWithRole, findRoomWithRoles } from '../db/queries/room-roles.js'
import { findRoom } from '../db/queries/rooms.js'
import { roomNotFound } from './existence.js'

/**
 * The room, if the caller may see it: anyone sees an open room, members alone see a closed one.
 * @throws {ApiError} 404, the same for a room that is hidden and for one that does not exist
 */
export async function visibleRoom(db: Database, roomId: string, caller: string | undefined): Promise<Room> {
  if (caller === undefined) {
    const room = await findRoom(db, roomId)
    return ifVisible(room && { room, role: 'none' })
  }
  return ifVisible(await findRoomWithRole(db, roomId, caller))
}

/**
 * The room in the same way, and what a user is to it.
 * @throws {ApiError} as `visibleRoom` does
 */
export async function visibleRoomAndRole(
  db: Database,
  roomId: string,
  caller: string | undefined,
  userId: string,
): Promise<{ room: Room; role: Role }> {
  const found = await findRoomWithRoles(db, roomId, [caller ?? nilId, userId])
  const [callerRole, role] = found?.roles ?? ['none', 'none']
  return { room: ifVisible(found && { room: found.room, role: callerRole }), role }
}

function ifVisible(found: { room: Room; role: Role } | undefined): Room {
  if (!found || !(found.room.open || isMember(found.role))) throw roomNotFound()
  return found.room
}
