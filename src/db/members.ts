import type { Knex } from 'knex'
import { fromBytes, toBytes } from './ids.js'
import type { Trx } from './pool.js'
import { addToCounts, type Room, type RoomRow, roomColumns, toRoom } from './rooms.js'
import { statement } from './statement.js'

/** What a user is to a room. */
export type Role = 'owner' | 'admin' | 'member' | 'banned' | 'none'

/** One row per room and user, so that nobody can be banned and a member. */
interface MemberRow {
  room_id: Buffer
  user_id: Buffer
  banned: boolean | number
  /** The room's version at which this user came in, or was banned: the place in that list. */
  position: number
  /** The room's version at which this member became an admin: the place in that list. */
  admin_position: number | null
}

type MemberKey = Pick<MemberRow, 'room_id' | 'user_id'>

/** A room, and what two users are to it. */
export interface RoomWithRoles {
  room: Room
  roles: [Role, Role]
}

export interface RoomWithRolesRow extends RoomRow {
  first_banned: MemberRow['banned'] | null
  first_admin: MemberRow['admin_position']
  second_banned: MemberRow['banned'] | null
  second_admin: MemberRow['admin_position']
}

/** The columns of a RoomWithRolesRow besides the room's. */
export const roleColumns = {
  first_banned: 'first.banned',
  first_admin: 'first.admin_position',
  second_banned: 'second.banned',
  second_admin: 'second.admin_position',
}

const findWithRoles = statement<{ id: Buffer; first: Buffer; second: Buffer }, RoomWithRolesRow>(
  (db, { id, first, second }) =>
    db('rooms')
      .leftJoin({ first: 'room_users' }, (on) => on.on('first.room_id', 'rooms.id').andOnVal('first.user_id', first))
      .leftJoin({ second: 'room_users' }, (on) =>
        on.on('second.room_id', 'rooms.id').andOnVal('second.user_id', second),
      )
      .where({ 'rooms.id': id })
      .select(roomColumns)
      .select(roleColumns),
)

/** A room, and what two users, who may be one and the same, are to it. */
export async function findRoomWithRoles(
  db: Trx,
  id: string,
  [first, second]: [string, string],
): Promise<RoomWithRoles | undefined> {
  const seen = db.seen?.room
  if (seen?.id === id && seen.users[0] === first && seen.users[1] === second) return seen.found
  const row = await findWithRoles.first(db, { id: toBytes(id), first: toBytes(first), second: toBytes(second) })
  return row && toRoomWithRoles(row, [first, second])
}

export function toRoomWithRoles(row: RoomWithRolesRow, [first, second]: [string, string]): RoomWithRoles {
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
  banned: MemberRow['banned'] | null,
  adminPosition: MemberRow['admin_position'],
): Role {
  if (userId === room.owner) return 'owner'
  if (banned === null) return 'none'
  if (banned) return 'banned'
  return adminPosition === null ? 'member' : 'admin'
}

const insert = statement<MemberRow>((db, { room_id, user_id, banned, position, admin_position }) =>
  members(db).insert({ room_id, user_id, banned, position, admin_position }),
)
const remove = statement<MemberKey>((db, { room_id, user_id }) => members(db).where({ room_id, user_id }).delete())
const update = statement<Omit<MemberRow, 'position'>>((db, { room_id, user_id, banned, admin_position }) =>
  members(db).where({ room_id, user_id }).update({ banned, admin_position }),
)
const move = statement<MemberRow>((db, { room_id, user_id, banned, position, admin_position }) =>
  members(db).where({ room_id, user_id }).update({ banned, position, admin_position }),
)

/** Makes the owner of a new room its first member. */
export async function insertOwner(trx: Trx, { id, owner, version }: Room): Promise<void> {
  const key = { room_id: toBytes(id), user_id: toBytes(owner) }
  await insert.run(trx, { ...key, banned: false, position: version, admin_position: null })
}

/** Makes a user who is `from` be `to`, and counts it. The owner's row is that of a member. */
export async function setRole(trx: Trx, room: Room, userId: string, from: StoredRole, to: StoredRole): Promise<void> {
  const key = { room_id: toBytes(room.id), user_id: toBytes(userId) }
  const role = { banned: to === 'banned', admin_position: to === 'admin' ? room.version : null }
  const row = { ...key, ...role, position: room.version }
  if (to === 'none') await remove.run(trx, key)
  else if (from === 'none') await insert.run(trx, row)
  else if (isMember(from) && isMember(to)) await update.run(trx, row)
  else await move.run(trx, row)
  await addToCounts(trx, room.id, {
    users: Number(isMember(to)) - Number(isMember(from)),
    admins: Number(to === 'admin') - Number(from === 'admin'),
    bans: Number(to === 'banned') - Number(from === 'banned'),
  })
}

export type StoredRole = Exclude<Role, 'owner'>

/** Whether this role is one of those in the room. */
export const isMember = (role: Role): role is 'owner' | 'admin' | 'member' =>
  role === 'owner' || role === 'admin' || role === 'member'

/** Which section of a list to read. */
export interface Page {
  limit: number
  /** How many entries to skip. */
  offset: number
  /** The place of the entry after which to begin; 0 for the beginning. */
  after: number
}

/** An entry of a list, and its place: entries are in the order of their places. */
export interface Entry {
  user: string
  place: number
}

/**
 * Reads a section of a list, oldest entry first.
 * @param total how many entries the list has
 */
export type ListReader = (db: Trx, room: Room, page: Page, total: number) => Promise<Entry[]>

interface EntryRow {
  user_id: Buffer
  place: number
}

function listOf(place: 'position' | 'admin_position', filter: Partial<MemberRow>): ListReader {
  const entries = (db: Knex, room_id: Buffer) =>
    members(db)
      .where({ room_id, ...filter })
      .select('user_id', { place })
  const forwards = statement<Page & { room_id: Buffer }, EntryRow>((db, { room_id, limit, offset, after }) =>
    entries(db, room_id).where(place, '>', after).orderBy(place).limit(limit).offset(offset),
  )
  // Those who came since the room was read do not move what is counted from the end.
  const backwards = statement<{ room_id: Buffer; limit: number; offset: number; until: number }, EntryRow>(
    (db, { room_id, limit, offset, until }) =>
      entries(db, room_id).whereBetween(place, [1, until]).orderBy(place, 'desc').limit(limit).offset(offset),
  )
  return async (db, room, { limit, offset, after }, total) => {
    const room_id = toBytes(room.id)
    const left = total - offset
    if (after === 0 && left <= 0) return []
    // The entries that are skipped are read, too: from the end there are fewer.
    const isNearEnd = after === 0 && left < offset
    const rows = isNearEnd
      ? await backwards.all(db, {
          room_id,
          limit: Math.min(limit, left),
          offset: Math.max(0, left - limit),
          until: room.version,
        })
      : await forwards.all(db, { room_id, limit, offset, after })
    if (isNearEnd) rows.reverse()
    return rows.map((row) => ({ user: fromBytes(row.user_id), place: row.place }))
  }
}

export const listMembers = listOf('position', { banned: false })
export const listBanned = listOf('position', { banned: true })
export const listAdmins = listOf('admin_position', {})

const members = (db: Knex) => db<MemberRow>('room_users')
