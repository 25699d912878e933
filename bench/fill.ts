import { SingleBar } from 'cli-progress'
import knex from 'knex'

export interface Size {
  users: number
  rooms: number
  /** Of one room. */
  members: number
  bans: number
}

/** The id of the user with this number. */
export const userId = (n: number): string =>
  n
    .toString(16)
    .padStart(32, '0')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

const id = (n: string) => `unhex(lpad(hex(${n}), 32, '0'))`
const chunk = 50_000

/**
 * Fills a database in which there is one room with its owner: users 1 to `users`, rooms of their own, and members and bans
 * of the room that was there.
 */
export async function fill(databaseUrl: string, size: Size): Promise<void> {
  const db = knex({ client: 'mysql2', connection: databaseUrl, pool: { min: 1, max: 1 } })
  const total = size.users + 2 * size.rooms + size.members + size.bans
  const bar = new SingleBar({ format: '{bar} {percentage}% {table}', stream: process.stderr, noTTYOutput: true })
  bar.start(total, 0, { table: '' })
  const insert = async (table: string, columns: string, count: number, values: string) => {
    for (let first = 1; first <= count; first += chunk) {
      const last = Math.min(count, first + chunk - 1)
      await db.raw(`insert into ${table} (${columns}) select ${values} from numbers where n between ? and ?`, [
        first,
        last,
      ])
      bar.increment(last - first + 1, { table })
    }
  }
  try {
    const [{ room, owner }] = await db('rooms').select({ room: 'id', owner: 'owner_id' })
    await db.raw('create table numbers (n int primary key)')
    const most = Math.max(size.users, size.rooms, size.members, size.bans)
    const digits = Array.from({ length: 10 }, (_, digit) => `select ${digit} d`).join(' union all ')
    const powers = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]
    await db.raw(
      `insert into numbers select n from (select 1 + ${powers.map((power, i) => `${power} * d${i}.d`).join(' + ')} n from ` +
        `${powers.map((_, i) => `(${digits}) d${i}`).join(', ')}) all_numbers where n <= ?`,
      [most],
    )
    const hash = `'$2b$04$${'.'.repeat(53)}'`
    await insert(
      'users',
      'id, username, name_key, password_hash, created_at',
      size.users,
      `${id('n')}, concat('user', n), concat('user', n), ${hash}, 0`,
    )
    await insert(
      'rooms',
      'id, owner_id, name, open, version, user_count, admin_count, ban_count, created_at',
      size.rooms,
      `${id('n')}, ${id('n')}, 'Gardening', 1, 1, 1, 0, 0, 0`,
    )
    await insert(
      'room_users',
      'room_id, user_id, banned, position, admin_position',
      size.rooms,
      `${id('n')}, ${id('n')}, 0, 1, null`,
    )
    const big = `unhex('${room.toString('hex')}')`
    await insert(
      'room_users',
      'room_id, user_id, banned, position, admin_position',
      size.members,
      `${big}, ${id('n')}, 0, n + 1, null`,
    )
    const last = size.members + 1
    await insert(
      'room_users',
      'room_id, user_id, banned, position, admin_position',
      size.bans,
      `${big}, unhex(concat('ff', lpad(hex(n), 30, '0'))), 1, n + ${last}, null`,
    )
    await db('rooms')
      .where({ id: room })
      .update({ version: last + size.bans, user_count: last, ban_count: size.bans, owner_id: owner })
    await db.raw('drop table numbers')
    await db.raw('analyze table users, rooms, room_users, sessions')
  } finally {
    bar.stop()
    await db.destroy()
  }
}
