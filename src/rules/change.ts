import type { Database, Transaction } from '../db/client/types.js'
import type { Role, Room } from '../db/model.js'
import { findRoomWithRoles } from '../db/queries/room-roles.js'
import { lockRoom } from '../db/queries/rooms.js'
import { findUser } from '../db/queries/users.js'
import { roomNotFound } from './existence.js'
import type { Roles } from './roles.js'

/**
 * Runs one change of one room: a transaction that holds the room's row, so that what it reads stays true until it ends.
 * @throws {ApiError} 404 when there is no such room, and what `change` throws
 */
export const changeRoom = <T>(
  db: Database,
  roomId: string,
  caller: string,
  change: (trx: Transaction, room: Room, caller: Role) => Promise<T>,
): Promise<T> => withLockedRoom(db, roomId, [caller, caller], (trx, room, [role]) => change(trx, room, role))

/**
 * Runs one change of what a user is to a room.
 * @throws {ApiError} as `changeRoom` does
 */
export async function changeRole<T>(
  db: Database,
  roomId: string,
  caller: string,
  userId: string,
  change: (trx: Transaction, room: Room, roles: Roles) => Promise<T>,
): Promise<T> {
  // Users are read outside: a transaction stays within the rows of its room.
  const known = await findUser(db, userId)
  return withLockedRoom(db, roomId, [caller, userId], (trx, room, [callerRole, userRole]) =>
    change(trx, room, { caller: callerRole, user: known ? userRole : 'unknown' }),
  )
}

const withLockedRoom = <T>(
  db: Database,
  roomId: string,
  users: [string, string],
  change: (trx: Transaction, room: Room, roles: [Role, Role]) => Promise<T>,
): Promise<T> =>
  db.transaction(async (trx) => {
    const found = (await lockRoom(trx, roomId)) && (await findRoomWithRoles(trx, roomId, users))
    if (!found) throw roomNotFound()
    return change(trx, found.room, found.roles)
  })
