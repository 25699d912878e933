import type { Knex } from 'knex'
import { statement } from '../client/statement.js'
import type { Transaction } from '../client/types.js'
import { fromBytes, toBytes } from '../ids.js'
import type { Room } from '../model.js'
import { type RoomUserRow, roomUsers } from './room-users.js'

/** Which part of a list to read. */
export interface Page {
  limit: number
  /** How many entries to skip. */
  offset: number
  /** The position of the entry after which to begin; 0 for the beginning. */
  after: number
}

/** An entry of a list, and its position: entries are in the order of their positions. */
export interface Entry {
  user: string
  position: number
}

/**
 * Reads a page of a list, oldest entry first.
 * @param total how many entries the list has
 */
export type ListReader = (db: Transaction, room: Room, page: Page, total: number) => Promise<Entry[]>

interface EntryRow {
  user_id: Buffer
  place: number
}

function listReader(column: 'position' | 'admin_position', filter: Partial<RoomUserRow>): ListReader {
  const entries = (knex: Knex, room_id: Buffer) =>
    roomUsers(knex)
      .where({ room_id, ...filter })
      .select('user_id', { place: column })
  const forwards = statement<Page & { room_id: Buffer }, EntryRow>((knex, { room_id, limit, offset, after }) =>
    entries(knex, room_id).where(column, '>', after).orderBy(column).limit(limit).offset(offset),
  )
  // Those who came since the room was read do not move what is counted from the end.
  const backwards = statement<{ room_id: Buffer; limit: number; offset: number; until: number }, EntryRow>(
    (knex, { room_id, limit, offset, until }) =>
      entries(knex, room_id).whereBetween(column, [1, until]).orderBy(column, 'desc').limit(limit).offset(offset),
  )
  return async (db, room, { limit, offset, after }, total) => {
    const room_id = toBytes(room.id)
    const remaining = total - offset
    if (after === 0 && remaining <= 0) return []
    // The entries that are skipped are read, too: from the end there are fewer.
    const isNearEnd = after === 0 && remaining < offset
    const rows = isNearEnd
      ? await db.all(backwards, {
          room_id,
          limit: Math.min(limit, remaining),
          offset: Math.max(0, remaining - limit),
          until: room.version,
        })
      : await db.all(forwards, { room_id, limit, offset, after })
    if (isNearEnd) rows.reverse()
    return rows.map((row) => ({ user: fromBytes(row.user_id), position: row.place }))
  }
}

export const listMembers = listReader('position', { banned: false })
export const listBanned = listReader('position', { banned: true })
export const listAdmins = listReader('admin_position', {})
