import type { Db } from './connect.js'
import { fromBytes, toBytes } from './ids.js'

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

interface RoomRow {
  id: Buffer
  owner_id: Buffer
  name: string
  open: boolean | number
  version: number
  user_count: number
  admin_count: number
  ban_count: number
  created_at: number
}

/** Inserts a room without members. */
export async function insertRoom(trx: Db, { id, owner, name, open }: NewRoom): Promise<Room> {
  const counts = { version: 1, user_count: 0, admin_count: 0, ban_count: 0 }
  const row = { id: toBytes(id), owner_id: toBytes(owner), name, open, ...counts, created_at: Date.now() }
  await rooms(trx).insert(row)
  return fromRow(row)
}

export async function findRoom(db: Db, id: string): Promise<Room | undefined> {
  const row = await rooms(db)
    .where({ id: toBytes(id) })
    .first()
  return row && fromRow(row)
}

/**
 * Begins a change: updates the room's row, so that changes of one room queue up, on every node of a cluster too.
 * @returns the room as this change finds it, or undefined when there is none
 */
export async function lockRoom(trx: Db, id: string): Promise<Room | undefined> {
  const updated = await rooms(trx)
    .where({ id: toBytes(id) })
    .increment('version')
  return updated === 0 ? undefined : findRoom(trx, id)
}

export async function updateRoom(trx: Db, id: string, change: { name?: string; open?: boolean }): Promise<void> {
  await rooms(trx)
    .where({ id: toBytes(id) })
    .update(change)
}

export async function updateOwner(trx: Db, id: string, owner: string): Promise<void> {
  await rooms(trx)
    .where({ id: toBytes(id) })
    .update({ owner_id: toBytes(owner) })
}

/** Adds to the counts of a room; negative numbers take away. */
export async function addToCounts(
  trx: Db,
  id: string,
  { users, admins, bans }: { users: number; admins: number; bans: number },
): Promise<void> {
  await rooms(trx)
    .where({ id: toBytes(id) })
    .increment('user_count', users)
    .increment('admin_count', admins)
    .increment('ban_count', bans)
}

const rooms = (db: Db) => db<RoomRow>('rooms')

function fromRow(row: RoomRow): Room {
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
