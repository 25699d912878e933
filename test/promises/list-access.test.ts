import { expect } from 'chai'
import type { Db } from '../../src/db/connect.ts'
import { toBytes } from '../../src/db/ids.ts'
import { listAdmins, listBanned, listMembers } from '../../src/db/members.ts'
import { findRoom } from '../../src/db/rooms.ts'
import { engine } from '../support/databases.ts'
import { shared } from '../support/shared.ts'
import { newRoom, newUser } from '../support/world.ts'

const size = 3000
const page = { limit: 50, offset: 200 }

describe('a page of a list', () => {
  let room: string
  before(async () => {
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
    if (engine === 'mysql') await db.raw('analyze table room_users')
  })

  for (const list of [listMembers, listBanned, listAdmins]) {
    it(`is read in order from an index, and no further than its end: ${list.name}`, async () => {
      const { db } = shared().database
      await (engine === 'mysql' ? countReads(db, list) : readPlan(db, list))
    })
  }

  async function countReads(db: Db, list: typeof listMembers): Promise<void> {
    await db.transaction(async (trx) => {
      const found = (await findRoom(trx, room)) ?? expect.fail()
      const before = await counters(trx)
      expect(await list(trx, found, page)).to.have.length(page.limit)
      const after = await counters(trx)
      expect(after.reads - before.reads).to.be.within(page.limit, page.limit + page.offset + 1)
      expect(after.sorts).to.equal(before.sorts)
    })
  }

  async function readPlan(db: Db, list: typeof listMembers): Promise<void> {
    const found = (await findRoom(db, room)) ?? expect.fail()
    const statements: { sql: string; bindings: never[] }[] = []
    db.once('query', (query) => statements.push(query))
    expect(await list(db, found, page)).to.have.length(page.limit)
    const [{ sql, bindings } = expect.fail()] = statements
    const plan: { detail: string }[] = await db.raw(`explain query plan ${sql}`, bindings)
    const details = plan.map(({ detail }) => detail).join('; ')
    expect(details).to.match(/^SEARCH room_users USING COVERING INDEX room_users_(list|admins) \(room_id=\?[^;]*$/)
  }
})

/** What the server counted for this connection. */
async function counters(db: Db): Promise<{ reads: number; sorts: number }> {
  const [rows] = await db.raw(
    "show session status where variable_name like 'Handler_read%' or variable_name like 'Sort%'",
  )
  const sum = (pattern: RegExp) =>
    rows
      .filter((row: { Variable_name: string }) => pattern.test(row.Variable_name))
      .reduce((total: number, row: { Value: string }) => total + Number(row.Value), 0)
  // Reading the counters reads rows, too, but none of an index.
  return { reads: sum(/Handler_read_(next|prev|key|first|last)$/), sorts: sum(/Sort_(rows|scan|range)/) }
}
