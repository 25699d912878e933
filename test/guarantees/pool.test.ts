import { expect } from 'chai'
import { actOrThrow, newRoomWithRoles } from '../support/fixtures/rooms.ts'
import { newUser } from '../support/fixtures/users.ts'
import { createDatabase, engine, type TestDatabase } from '../support/servers/databases.ts'
import { startService } from '../support/servers/services.ts'

if (engine === 'mysql') {
  describe('DATABASE_POOL_SIZE', () => {
    for (const size of [1, 4]) {
      it(`is how many connections a process opens at most: ${size}`, async () => {
        const database = await createDatabase()
        const service = await startService({ DATABASE_URL: database.url, DATABASE_POOL_SIZE: String(size) })
        const own = await connections(database)
        const { url } = service
        const room = await newRoomWithRoles({ url })
        const users = await Promise.all(Array.from({ length: 20 }, () => newUser(url)))
        const invited = users.map((user) => actOrThrow('inviteUser', room.id, room.owner, user, { url }))
        await Promise.all(invited)
        const busy = await connections(database)
        expect([...busy].filter((id) => !own.has(id)).length).to.be.at.most(size)
        expect(await database.db('room_users')).to.have.length(24)
        await service.stop()
        const left = await connections(database)
        expect([...busy].filter((id) => !left.has(id))).to.have.length(size)
        await database.drop()
      })
    }
  })
}

/** The ids of the server's connections to this database. */
async function connections({ db }: TestDatabase): Promise<Set<number>> {
  const [rows] = await db.raw('select id from information_schema.processlist where db = database()')
  return new Set(rows.map(({ id }: { id: number }) => id))
}
