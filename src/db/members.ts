import type { Db } from './connect.js'
import { fromBytes, toBytes } from './ids.js'
import { addToCounts, type Room } from './rooms.js'

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

/** What each user is to the room. */
export async function findRoles(db: Db, room: Room, userIds: string[]): Promise<Role[]> {
  const rows = await members(db)
    .where({ room_id: toBytes(room.id) })
    .whereIn('user_id', userIds.map(toBytes))
    .select('user_id', 'banned', 'admin_position')
  const roles = new Map(rows.map((row) => [fromBytes(row.user_id), roleOf(row)]))
  return userIds.map((id) => (id === room.owner ? 'owner' : (roles.get(id) ?? 'none')))
}

/** What one user is to the room. */
export async function findRole(db: Db, room: Room, userId: string): Promise<Role> {
  const [role = 'none'] = await findRoles(db, room, [userId])
  return role
}

function roleOf({ banned, admin_position }: Pick<MemberRow, 'banned' | 'admin_position'>): Role {
  if (banned) return 'banned'
  return admin_position === null ? 'member' : 'admin'
}

/** Makes a user who is `from` be `to`, and counts it. The owner's row is that of a member. */
export async function setRole(trx: Db, room: Room, userId: string, from: StoredRole, to: StoredRole): Promise<void> {
  const key = { room_id: toBytes(room.id), user_id: toBytes(userId) }
  if (to === 'none') await members(trx).where(key).delete()
  else if (from === 'none') await members(trx).insert({ ...key, position: room.version, ...columns(room, to) })
  else if (isMember(from) && isMember(to)) await members(trx).where(key).update(columns(room, to))
  else
    await members(trx)
      .where(key)
      .update({ position: room.version, ...columns(room, to) })
  await addToCounts(trx, room.id, {
    users: Number(isMember(to)) - Number(isMember(from)),
    admins: Number(to === 'admin') - Number(from === 'admin'),
    bans: Number(to === 'banned') - Number(from === 'banned'),
  })
}

export type StoredRole = Exclude<Role, 'owner'>

const columns = (room: Room, role: StoredRole) => ({
  banned: role === 'banned',
  admin_position: role === 'admin' ? room.version : null,
})

/** Whether this role is one of those in the room. */
export const isMember = (role: Role): role is 'owner' | 'admin' | 'member' =>
  role === 'owner' || role === 'admin' || role === 'member'

/** A section of a list, oldest entry first. */
export interface Page {
  limit: number
  offset: number
}

export const listMembers = (db: Db, room: Room, page: Page) => list(db, room, 'position', { banned: false }, page)

export const listBanned = (db: Db, room: Room, page: Page) => list(db, room, 'position', { banned: true }, page)

export const listAdmins = (db: Db, room: Room, page: Page) => list(db, room, 'admin_position', {}, page)

async function list(
  db: Db,
  room: Room,
  order: 'position' | 'admin_position',
  filter: Partial<MemberRow>,
  { limit, offset }: Page,
): Promise<string[]> {
  const rows = await members(db)
    .where({ room_id: toBytes(room.id), ...filter })
    .whereNotNull(order)
    .orderBy(order)
    .limit(limit)
    .offset(offset)
    .select('user_id')
  return rows.map(({ user_id }) => fromBytes(user_id))
}

const members = (db: Db) => db<MemberRow>('room_users')
