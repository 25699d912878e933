import type { Knex } from 'knex'
import { fromBytes, toBytes } from './ids.js'
import type { Trx } from './pool.js'
import { statement } from './statement.js'

/** A room as it is stored. */
export interface Room {
  id: string
  owner: string
  name: string
  open: boolean
  /** Counts the changes; gives each entry of a list its place. */
  version: number
  userCount: number
  adminCount: number
  banCount: number
}

export type NewRoom = Pick<Room, 'id' | 'owner' | 'name' | 'open'>

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

/** The columns of a RoomRow. */
export const roomColumns = ['id', 'owner_id', 'name', 'open', 'version', 'user_count', 'admin_count', 'ban_count'].map(
  (column) => `rooms.${column}`,
)

const insert = statement<RoomRow & { created_at: number }>((db, values) => {
  const { id, owner_id, name, open, version, user_count, admin_count, ban_count, created_at } = values
  return rooms(db).insert({ id, owner_id, name, open, version, user_count, admin_count, ban_count, created_at })
})

/** Inserts a room that counts its owner as a member; `insertOwner` has to follow. */
export async function insertRoom(trx: Trx, { id, owner, name, open }: NewRoom): Promise<Room> {
  const counts = { version: 1, user_count: 1, admin_count: 0, ban_count: 0 }
  const row = { id: toBytes(id), owner_id: toBytes(owner), name, open, ...counts }
  await insert.run(trx, { ...row, created_at: Date.now() })
  return toRoom(row)
}

const find = statement<{ id: Buffer }, RoomRow>((db, { id }) => rooms(db).where({ id }).select(roomColumns))

export async function findRoom(db: Trx, id: string): Promise<Room | undefined> {
  const row = await find.first(db, { id: toBytes(id) })
  return row && toRoom(row)
}

const lock = statement<{ id: Buffer }>((db, { id }) => rooms(db).where({ id }).increment('version'))

/**
 * Begins a change: updates the room's row, so that changes of one room queue up, on every node of a cluster too.
 * @returns false when there is no such room
 */
export const lockRoom = async (trx: Trx, id: string): Promise<boolean> => (await lock.run(trx, { id: toBytes(id) })) > 0

const update = statement<{ id: Buffer; name: string; open: boolean }>((db, { id, name, open }) =>
  rooms(db).where({ id }).update({ name, open }),
)

export async function updateRoom(trx: Trx, { id, name, open }: Pick<Room, 'id' | 'name' | 'open'>): Promise<void> {
  await update.run(trx, { id: toBytes(id), name, open })
}

const setOwner = statement<{ id: Buffer; owner_id: Buffer }>((db, { id, owner_id }) =>
  rooms(db).where({ id }).update({ owner_id }),
)

export async function updateOwner(trx: Trx, id: string, owner: string): Promise<void> {
  await setOwner.run(trx, { id: toBytes(id), owner_id: toBytes(owner) })
}

const add = statement<{ id: Buffer; users: number; admins: number; bans: number }>((db, { id, users, admins, bans }) =>
  rooms(db).where({ id }).increment('user_count', users).increment('admin_count', admins).increment('ban_count', bans),
)

/** Adds to the counts of a room; negative numbers take away. */
export async function addToCounts(
  trx: Trx,
  id: string,
  counts: { users: number; admins: number; bans: number },
): Promise<void> {
  await add.run(trx, { id: toBytes(id), ...counts })
}

const rooms = (db: Knex) => db<RoomRow & { created_at: number }>('rooms')

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
