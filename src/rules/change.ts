import { recheckSession } from '../auth/keys.js'
import { findRoomWithRoles, type Role } from '../db/members.js'
import type { Db, Trx } from '../db/pool.js'
import { lockRoom, type Room } from '../db/rooms.js'
import { inTransaction } from '../db/transaction.js'
import { findUser } from '../db/users.js'
import { notFound } from '../errors.js'

/**
 * Runs one change of one room: a transaction that holds the room's row, so that what it reads stays true until it ends.
 * @throws {ApiError} 404 when there is no such room, and what `change` throws
 */
export const changeRoom = <T>(
  db: Db,
  roomId: string,
  caller: string,
  change: (trx: Trx, room: Room, caller: Role) => Promise<T>,
): Promise<T> => changeAs(db, roomId, [caller, caller], (trx, room, [role]) => change(trx, room, role))

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
  const known = await findUser(db, userId)
  return changeAs(db, roomId, [caller, userId], (trx, room, [callerRole, userRole]) =>
    change(trx, room, { caller: callerRole, user: known ? userRole : 'unknown' }),
  )
}

const changeAs = <T>(
  db: Db,
  roomId: string,
  users: [string, string],
  change: (trx: Trx, room: Room, roles: [Role, Role]) => Promise<T>,
): Promise<T> =>
  inTransaction(db, async (trx) => {
    const found = (await lockRoom(trx, roomId)) && (await findRoomWithRoles(trx, roomId, users))
    await recheckSession(trx, db.session)
    if (!found) throw roomNotFound()
    return change(trx, found.room, found.roles)
  })

export const roomNotFound = () => notFound('room_not_found', 'this room does not exist')
