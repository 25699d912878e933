import type { Knex } from 'knex'
import { insertInto, statement } from '../client/statement.js'
import type { Transaction } from '../client/types.js'
import { toBytes } from '../ids.js'
import { isMember, type Room, type StoredRole } from '../model.js'
import { addToCounts } from './rooms.js'

/** One row per room and user, so that nobody can be banned and a member. */
export interface RoomUserRow {
  room_id: Buffer
  user_id: Buffer
  banned: boolean | number
  /** The room's version at which this user came in, or was banned: the position in that list. */
  position: number
  /** The room's version at which this member became an admin: the position in that list. */
  admin_position: number | null
}

type RoomUserKey = Pick<RoomUserRow, 'room_id' | 'user_id'>

export const roomUsers = (knex: Knex) => knex<RoomUserRow>('room_users')

const insert = insertInto<RoomUserRow>('room_users', ['room_id', 'user_id', 'banned', 'position', 'admin_position'])
const remove = statement<RoomUserKey>((knex, { room_id, user_id }) =>
  roomUsers(knex).where({ room_id, user_id }).delete(),
)
const update = statement<Omit<RoomUserRow, 'position'>>((knex, { room_id, user_id, banned, admin_position }) =>
  roomUsers(knex).where({ room_id, user_id }).update({ banned, admin_position }),
)
const updateWithPosition = statement<RoomUserRow>((knex, { room_id, user_id, banned, position, admin_position }) =>
  roomUsers(knex).where({ room_id, user_id }).update({ banned, position, admin_position }),
)

/** Makes the owner of a new room its first member. */
export async function insertOwner(trx: Transaction, { id, owner, version }: Room): Promise<void> {
  const key = { room_id: toBytes(id), user_id: toBytes(owner) }
  await trx.run(insert, { ...key, banned: false, position: version, admin_position: null })
}

/** Changes the role of a user, and the counts of the room. The owner's row is that of a member. */
export async function setRole(
  trx: Transaction,
  room: Room,
  userId: string,
  from: StoredRole,
  to: StoredRole,
): Promise<void> {
  const key = { room_id: toBytes(room.id), user_id: toBytes(userId) }
  const role = { banned: to === 'banned', admin_position: to === 'admin' ? room.version : null }
  const row = { ...key, ...role, position: room.version }
  if (to === 'none') await trx.run(remove, key)
  else if (from === 'none') await trx.run(insert, row)
  else if (isMember(from) && isMember(to)) await trx.run(update, row)
  else await trx.run(updateWithPosition, row)
  await addToCounts(trx, room.id, {
    users: Number(isMember(to)) - Number(isMember(from)),
    admins: Number(to === 'admin') - Number(from === 'admin'),
    bans: Number(to === 'banned') - Number(from === 'banned'),
  })
}
