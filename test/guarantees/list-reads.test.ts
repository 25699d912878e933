import { expect } from 'chai'
import { connect, type DatabaseHandle } from '../../src/db/client/connect.ts'
import type { Transaction } from '../../src/db/client/types.ts'
import { newId, toBytes } from '../../src/db/ids.ts'
import { listAdmins, listBanned, listMembers, type Page } from '../../src/db/queries/room-lists.ts'
import { findRoom } from '../../src/db/queries/rooms.ts'
import { newRoom } from '../support/fixtures/rooms.ts'
import { newUser } from '../support/fixtures/users.ts'
import { engine } from '../support/servers/databases.ts'
import { rawStatement } from '../support/servers/raw-statement.ts'
import { shared } from '../support/servers/shared-service.ts'

const size = 3000
const lists = {
  listMembers: { list: listMembers, total: 2 * size + 1, middle: size },
  listBanned: { list: listBanned, total: size, middle: 2.5 * size },
  listAdmins: { list: listAdmins, total: size, middle: size / 2 },
}

/** With how many entries they may read. */
const pages: Record<string, (list: { total: number; middle: number }) => { page: Page; reads: number }> = {
  'near the beginning': () => ({ page: { limit: 50, offset: 200, after: 0 }, reads: 251 }),
  'near the end': ({ total }) => ({ page: { limit: 50, offset: total - 100, after: 0 }, reads: 101 }),
  'after some entry': ({ middle }) => ({ page: { limit: 50, offset: 0, after: middle }, reads: 51 }),
}

describe('a page of a list', () => {
  let room: string
  let database: DatabaseHandle
  before(async () => {
    database = connect(shared().database.url)
    const owner = await newUser()
    room = await newRoom(owner)
    const { db } = shared().database
    const rows = Array.from({ length: 3 * size }, (_, i) => ({
      room_id: toBytes(room),
      user_id: Buffer.from(i.toString(16).padStart(32, '0'), 'hex'),
      banned: i >= 2 * size,
      position: i + 2,
      admin_position: i < size ? i + 2 : null,
    }))
    await db.batchInsert('room_users', rows, 500)
    await db('rooms')
      .where({ id: toBytes(room) })
      .update({ version: 3 * size + 2 })
    if (engine === 'mysql') await db.raw('analyze table room_users')
  })

  after(() => database.knex.destroy())

  for (const [name, asked] of Object.entries(lists)) {
    for (const [where, pageOf] of Object.entries(pages)) {
      it(`is read in order from an index, and no further than its end: ${name}, ${where}`, async () => {
        const { page, reads } = pageOf(asked)
        const read = async (trx: Transaction) => {
          const found = (await findRoom(trx, room)) ?? expect.fail()
          expect(await asked.list(trx, found, page, asked.total)).to.have.length(page.limit)
        }
        await (engine === 'mysql' ? countReads(read, page.limit, reads) : readPlan(read))
      })
    }
  }

  for (const [name, { list, total }] of Object.entries(lists)) {
    it(`is not read beyond the end: ${name}`, async () => {
      const found = (await findRoom(database.db, room)) ?? expect.fail()
      const fail = () => expect.fail('a statement')
      const nothing: Transaction = { first: fail, all: fail, run: fail }
      for (const offset of [total, Number.MAX_SAFE_INTEGER]) {
        expect(await list(nothing, found, { limit: 50, offset, after: 0 }, total)).to.deep.equal([])
      }
    })
  }

  for (const [name, { list }] of Object.entries(lists)) {
    it(`that is counted from the end is the same when others came since the room was read: ${name}`, async () => {
      const small = await newRoom(await newUser())
      const row = (position: number) => ({
        room_id: toBytes(small),
        user_id: toBytes(newId()),
        banned: list === listBanned,
        position,
        admin_position: list === listAdmins ? position : null,
      })
      const { db } = shared().database
      await db('room_users').insert([2, 3, 4, 5, 6].map(row))
      await db('rooms')
        .where({ id: toBytes(small) })
        .update({ version: 6 })
      const found = (await findRoom(database.db, small)) ?? expect.fail()
      const total = list === listMembers ? 6 : 5
      const read = () => list(database.db, found, { limit: 2, offset: total - 2, after: 0 }, total)
      const before = await read()
      expect(before.map(({ position }) => position)).to.deep.equal([5, 6])
      await db('room_users').insert([7, 8].map(row))
      expect(await read()).to.deep.equal(before)
    })
  }

  async function countReads(read: (trx: Transaction) => Promise<void>, least: number, most: number): Promise<void> {
    await database.db.transaction(async (trx) => {
      const before = await counters(trx)
      await read(trx)
      const after = await counters(trx)
      // The room's row is read, too.
      expect(after.reads - before.reads).to.be.within(least + 1, most + 1)
      expect(after.sorts).to.equal(before.sorts)
    })
  }

  async function readPlan(read: (trx: Transaction) => Promise<void>): Promise<void> {
    let plan: { detail: string }[] = []
    // libsql does not finish a statement that explains: its connection would read nothing new any more.
    const explaining = connect(shared().database.url)
    await read({
      first: (query, values) => database.db.first(query, values),
      async all(query, values) {
        const { sql, bind } = query.compile(database.knex)
        plan = await explaining.db.all(
          rawStatement<{ detail: string }>(`explain query plan ${sql}`, bind([values])),
          {},
        )
        return database.db.all(query, values)
      },
      run: () => expect.fail('a change'),
    })
    await explaining.knex.destroy()
    const details = plan.map(({ detail }) => detail).join('; ')
    expect(details).to.match(/^SEARCH room_users USING COVERING INDEX room_users_(list|admins) \(room_id=\?[^;]*$/)
  }
})

/** What the server counted for this connection. */
async function counters(trx: Transaction): Promise<{ reads: number; sorts: number }> {
  const show = "show session status where variable_name like 'Handler_read%' or variable_name like 'Sort%'"
  const rows = await trx.all(rawStatement<{ Variable_name: string; Value: string }>(show), {})
  const sum = (pattern: RegExp) =>
    rows.filter((row) => pattern.test(row.Variable_name)).reduce((total, row) => total + Number(row.Value), 0)
  // Reading the counters reads rows, too, but none of an index.
  return { reads: sum(/Handler_read_(next|prev|key|first|last)$/), sorts: sum(/Sort_(rows|scan|range)/) }
}
