import type { Db } from '../db/connect.js'
import { findRoles, type Role } from '../db/members.js'
import { lockRoom, type Room } from '../db/rooms.js'
import { inTransaction, type Trx } from '../db/transaction.js'
import { findUser } from '../db/users.js'
import { notFound } from '../errors.js'

/**
 * Runs one change of one room: a transaction that holds the room's row, so that what it reads stays true until it ends.
 * @throws {ApiError} 404 when there is no such room, and what `change` throws
 */
export function changeRoom<T>(db: Db, roomId: string, change: (trx: Trx, room: Room) => Promise<T>): Promise<T> {
  return inTransaction(db, async (trx) => {
    const room = await lockRoom(trx, roomId)
    if (!room) throw roomNotFound()
    return change(trx, room)
  })
}

/** The two users of a change, and what they are to its room. */
export interface Roles {
  caller: Role
  /** The user whom the caller names; they may be one and the same. */
  user: Role | 'unknown'
}

/**
 * Runs one change of what a user is to a room.
 * @throws {ApiError} as `changeRoom` does
 */
export async function changeRole<T>(
  db: Db,
  roomId: string,
  caller: string,
  userId: string,
  change: (trx: Trx, room: Room, roles: Roles) => Promise<T>,
): Promise<T> {
  // Users are read outside: a transaction stays within the rows of its room.
  const user = await findUser(db, userId)
  return changeRoom(db, roomId, async (trx, room) => {
    const [callerRole = 'none', userRole = 'none'] = await findRoles(trx, room, [caller, userId])
    return change(trx, room, { caller: callerRole, user: user ? userRole : 'unknown' })
  })
}

export const roomNotFound = () => notFound('room_not_found', 'this room does not exist')
