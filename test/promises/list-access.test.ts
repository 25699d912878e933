import { expect } from 'chai'
import { connect, type Database } from '../../src/db/connect.ts'
import type { Result, Value } from '../../src/db/engines/engine.ts'
import { toBytes } from '../../src/db/ids.ts'
import { listAdmins, listBanned, listMembers } from '../../src/db/members.ts'
import type { Trx } from '../../src/db/pool.ts'
import { findRoom } from '../../src/db/rooms.ts'
import { engine } from '../support/databases.ts'
import { shared } from '../support/shared.ts'
import { newRoom, newUser } from '../support/world.ts'

const size = 3000
const page = { limit: 50, offset: 200 }

describe('a page of a list', () => {
  let room: string
  let database: Database
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
    if (engine === 'mysql') await db.raw('analyze table room_users')
  })

  after(() => database.knex.destroy())

  for (const [name, list] of Object.entries({ listMembers, listBanned, listAdmins })) {
    it(`is read in order from an index, and no further than its end: ${name}`, () =>
      engine === 'mysql' ? countReads(list) : readPlan(list))
  }

  async function countReads(list: typeof listMembers): Promise<void> {
    await database.db.transaction(async (trx) => {
      const found = (await findRoom(trx, room)) ?? expect.fail()
      const before = await counters(trx)
      expect(await list(trx, found, page)).to.have.length(page.limit)
      const after = await counters(trx)
      expect(after.reads - before.reads).to.be.within(page.limit, page.limit + page.offset + 1)
      expect(after.sorts).to.equal(before.sorts)
    })
  }

  async function readPlan(list: typeof listMembers): Promise<void> {
    const found = (await findRoom(database.db, room)) ?? expect.fail()
    const explain = (sql: string, values: Value[]): Promise<Result> =>
      database.db.execute(`explain query plan ${sql}`, values)
    let plan: { detail: string }[] = []
    const explaining: Trx = {
      builder: database.knex,
      async execute(sql, values) {
        plan = (await explain(sql, values)) as typeof plan
        return database.db.execute(sql, values)
      },
    }
    expect(await list(explaining, found, page)).to.have.length(page.limit)
    const details = plan.map(({ detail }) => detail).join('; ')
    expect(details).to.match(/^SEARCH room_users USING COVERING INDEX room_users_(list|admins) \(room_id=\?[^;]*$/)
  }
})

/** What the server counted for this connection. */
async function counters(trx: Trx): Promise<{ reads: number; sorts: number }> {
  const show = "show session status where variable_name like 'Handler_read%' or variable_name like 'Sort%'"
  const rows = (await trx.execute(show, [])) as { Variable_name: string; Value: string }[]
  const sum = (pattern: RegExp) =>
    rows.filter((row) => pattern.test(row.Variable_name)).reduce((total, row) => total + Number(row.Value), 0)
  // Reading the counters reads rows, too, but none of an index.
  return { reads: sum(/Handler_read_(next|prev|key|first|last)$/), sorts: sum(/Sort_(rows|scan|range)/) }
}
