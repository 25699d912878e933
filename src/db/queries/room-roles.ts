import type { Knex } from 'knex'
import { statement } from '../client/statement.js'
import type { Transaction } from '../client/types.js'
import { toBytes } from '../ids.js'
import type { Role, Room } from '../model.js'
import type { RoomUserRow } from './room-users.js'
import { type RoomRow, roomColumns, toRoom } from './rooms.js'

/** A room, and what two users are to it. */
export interface RoomWithRoles {
  room: Room
  roles: [Role, Role]
}

interface FirstUserColumns {
  first_banned: RoomUserRow['banned'] | null
  first_admin: RoomUserRow['admin_position']
}

interface SecondUserColumns {
  second_banned: RoomUserRow['banned'] | null
  second_admin: RoomUserRow['admin_position']
}

export interface RoomWithRolesRow extends RoomRow, FirstUserColumns, SecondUserColumns {}

/** The columns of a RoomWithRolesRow, of queries that join `rooms` with `room_users` as `first` and `second`. */
export const roomWithRolesColumns = [
  ...roomColumns,
  { first_banned: 'first.banned', first_admin: 'first.admin_position' },
  { second_banned: 'second.banned', second_admin: 'second.admin_position' },
]

/** Joins the row of a user in the room. */
export const joinUser = (query: Knex.QueryBuilder, alias: 'first' | 'second', userId: Buffer) =>
  query.leftJoin({ [alias]: 'room_users' }, (on) =>
    on.on(`${alias}.room_id`, 'rooms.id').andOnVal(`${alias}.user_id`, userId),
  )

export const selectRoomWithRole = statement<{ id: Buffer; user: Buffer }, RoomRow & FirstUserColumns>(
  (knex, { id, user }) =>
    joinUser(knex('rooms'), 'first', user).where({ 'rooms.id': id }).select(roomWithRolesColumns.slice(0, -1)),
)

/** A room, and what a user is to it. */
export async function findRoomWithRole(
  db: Transaction,
  id: string,
  userId: string,
): Promise<{ room: Room; role: Role } | undefined> {
  const row = await db.first(selectRoomWithRole, { id: toBytes(id), user: toBytes(userId) })
  if (!row) return undefined
  const room = toRoom(row)
  return { room, role: roleIn(room, userId, row.first_banned, row.first_admin) }
}

export const selectRoomWithRoles = statement<{ id: Buffer; first: Buffer; second: Buffer }, RoomWithRolesRow>(
  (knex, { id, first, second }) =>
    joinUser(joinUser(knex('rooms'), 'first', first), 'second', second)
      .where({ 'rooms.id': id })
      .select(roomWithRolesColumns),
)

/** A room, and what two users, who may be one and the same, are to it. */
export async function findRoomWithRoles(
  db: Transaction,
  id: string,
  [first, second]: [string, string],
): Promise<RoomWithRoles | undefined> {
  const row = await db.first(selectRoomWithRoles, { id: toBytes(id), first: toBytes(first), second: toBytes(second) })
  if (!row) return undefined
  const room = toRoom(row)
  return {
    room,
    roles: [
      roleIn(room, first, row.first_banned, row.first_admin),
      roleIn(room, second, row.second_banned, row.second_admin),
    ],
  }
}

function roleIn(
  room: Room,
  userId: string,
  banned: RoomUserRow['banned'] | null,
  adminPosition: RoomUserRow['admin_position'],
): Role {
  if (userId === room.owner) return 'owner'
  if (banned === null) return 'none'
  if (banned) return 'banned'
  return adminPosition === null ? 'member' : 'admin'
}
