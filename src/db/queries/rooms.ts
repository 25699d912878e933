import type { Knex } from 'knex'
import { insertInto, statement } from '../client/statement.js'
import type { Transaction } from '../client/types.js'
import { fromBytes, toBytes } from '../ids.js'
import type { NewRoom, Room } from '../model.js'

export interface RoomRow {
  id: Buffer
  owner_id: Buffer
  name: string
  open: boolean | number
  version: number
  user_count: number
  admin_count: number
  ban_count: number
}

interface NewRoomRow extends RoomRow {
  created_at: number
}

const columns = ['id', 'owner_id', 'name', 'open', 'version', 'user_count', 'admin_count', 'ban_count'] as const

/** The columns of a RoomRow, for queries that join rooms with others. */
export const roomColumns = columns.map((column) => `rooms.${column}`)

const rooms = (knex: Knex) => knex<NewRoomRow>('rooms')

const insert = insertInto<NewRoomRow>('rooms', [...columns, 'created_at'])

/** Inserts a room that counts its owner as a member; `insertOwner` has to follow. */
export async function insertRoom(trx: Transaction, { id, owner, name, open }: NewRoom): Promise<Room> {
  const counts = { version: 1, user_count: 1, admin_count: 0, ban_count: 0 }
  const row = { id: toBytes(id), owner_id: toBytes(owner), name, open, ...counts }
  await trx.run(insert, { ...row, created_at: Date.now() })
  return toRoom(row)
}

const select = statement<{ id: Buffer }, RoomRow>((knex, { id }) => rooms(knex).where({ id }).select(roomColumns))

export async function findRoom(db: Transaction, id: string): Promise<Room | undefined> {
  const row = await db.first(select, { id: toBytes(id) })
  return row && toRoom(row)
}

const incrementVersion = statement<{ id: Buffer }>((knex, { id }) => rooms(knex).where({ id }).increment('version'))

/**
 * Begins a change: updates the room's row, so that changes of one room queue up, on every node of a cluster too.
 * @returns false when there is no such room
 */
export const lockRoom = async (trx: Transaction, id: string): Promise<boolean> =>
  (await trx.run(incrementVersion, { id: toBytes(id) })) > 0

const update = statement<{ id: Buffer; name: string; open: boolean }>((knex, { id, name, open }) =>
  rooms(knex).where({ id }).update({ name, open }),
)

export async function updateRoom(
  trx: Transaction,
  { id, name, open }: Pick<Room, 'id' | 'name' | 'open'>,
): Promise<void> {
  await trx.run(update, { id: toBytes(id), name, open })
}

const setOwner = statement<{ id: Buffer; owner_id: Buffer }>((knex, { id, owner_id }) =>
  rooms(knex).where({ id }).update({ owner_id }),
)

export async function updateOwner(trx: Transaction, id: string, owner: string): Promise<void> {
  await trx.run(setOwner, { id: toBytes(id), owner_id: toBytes(owner) })
}

const increment = statement<{ id: Buffer; users: number; admins: number; bans: number }>(
  (knex, { id, users, admins, bans }) =>
    rooms(knex)
      .where({ id })
      .increment('user_count', users)
      .increment('admin_count', admins)
      .increment('ban_count', bans),
)

/** Adds to the counts of a room; negative numbers take away. */
export async function addToCounts(
  trx: Transaction,
  id: string,
  counts: { users: number; admins: number; bans: number },
): Promise<void> {
  await trx.run(increment, { id: toBytes(id), ...counts })
}

export function toRoom(row: RoomRow): Room {
  return {
    id: fromBytes(row.id),
    owner: fromBytes(row.owner_id),
    name: row.name,
    open: Boolean(row.open),
    version: row.version,
    userCount: row.user_count,
    adminCount: row.admin_count,
    banCount: row.ban_count,
  }
}
