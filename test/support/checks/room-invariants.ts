import { expect } from 'chai'
import type { Knex } from 'knex'
import { classify as classifyMysql } from '../../../src/db/client/engines/mysql-errors.ts'
import { classify as classifySqlite } from '../../../src/db/client/engines/sqlite-errors.ts'
import { withRetry } from '../../../src/db/client/retry.ts'
import { engine } from '../servers/databases.ts'

interface Row {
  room_id: Buffer
  user_id: Buffer
  banned: number
  admin_position: number | null
}

interface RoomRow {
  id: Buffer
  owner_id: Buffer
  user_count: number
  admin_count: number
  ban_count: number
}

const classify = engine === 'mysql' ? classifyMysql : classifySqlite

/** As of one moment: what was answered with 503 may still go on. */
const readBoth = (db: Knex): Promise<[RoomRow[], Row[]]> =>
  db.transaction(async (trx) => [await trx('rooms').select(), await trx('room_users').select()] as [RoomRow[], Row[]], {
    isolationLevel: 'repeatable read',
  })

/**
 * Checks the invariants of every room in the database: its owner is a member and not an admin, no admin is banned, and
 * its counts are those of its rows.
 */
export async function expectRoomInvariants(db: Knex): Promise<void> {
  const [rooms, rows] = await withRetry(
    () => readBoth(db),
    (error) => classify(error).kind,
  )
  const byRoom = new Map<string, Row[]>(rooms.map(({ id }) => [hex(id), []]))
  for (const row of rows) (byRoom.get(hex(row.room_id)) ?? expect.fail('a row without a room')).push(row)
  for (const room of rooms) {
    const id = hex(room.id)
    const all = byRoom.get(id) ?? []
    const members = all.filter(({ banned }) => !banned)
    const admins = all.filter(({ admin_position }) => admin_position !== null)
    const owner = members.find(({ user_id }) => user_id.equals(room.owner_id))
    const found = {
      id,
      ownerIsMember: owner !== undefined,
      ownerIsAdmin: admins.some((admin) => admin === owner),
      bannedAdmins: admins.filter(({ banned }) => banned).length,
      users: room.user_count,
      admins: room.admin_count,
      bans: room.ban_count,
    }
    expect(found).to.deep.equal({
      id,
      ownerIsMember: true,
      ownerIsAdmin: false,
      bannedAdmins: 0,
      users: members.length,
      admins: admins.length,
      bans: all.length - members.length,
    })
  }
}

const hex = (bytes: Buffer): string => bytes.toString('hex')
