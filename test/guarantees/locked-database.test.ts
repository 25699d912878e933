import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import Libsql from 'libsql'
import { connect } from '../../src/db/client/connect.ts'
import { expectRecovery, expectUnavailable, reads, writes } from '../support/checks/outages.ts'
import { newRoomWithRoles, type RoomFixture } from '../support/fixtures/rooms.ts'
import { engine } from '../support/servers/databases.ts'
import { ownService } from '../support/servers/services.ts'

if (engine === 'sqlite') {
  describe('while another process holds the lock of the file', () => {
    const own = ownService()
    let fixture: RoomFixture
    let other: Libsql.Database
    before(async () => {
      fixture = await newRoomWithRoles({ url: own.service.url })
      other = new Libsql(own.database.url.slice('sqlite:'.length))
    })
    after(() => other.close())

    it('changes are 503 within 5 s, reads are answered all the time, and all work once it is free', async () => {
      const { url } = own.service
      other.exec('begin immediate')
      const changes = [1, 2, 3, 4, 5].flatMap(() => writes(url, fixture))
      const refused = expectUnavailable(changes)
      for (let round = 0; round < 20; round++) {
        for (const { status, isInTime } of await Promise.all(reads(url, fixture))) {
          expect(status).to.equal(200)
          expect(isInTime).to.equal(true)
        }
        await sleep(100)
      }
      await refused
      other.exec('rollback')
      await expectRecovery(url, fixture)
    })

    it('nothing waits in SQLite, on no connection', async () => {
      const { knex } = connect('sqlite::memory:')
      expect(await knex.raw('pragma busy_timeout')).to.deep.equal([{ timeout: 0 }])
      await knex.destroy()
    })

    it('a change waits for its turn, and works', async () => {
      const { url } = own.service
      other.exec('begin immediate')
      const changes = writes(url, fixture)
      await sleep(1500)
      other.exec('rollback')
      const responses = await Promise.all(changes)
      expect(responses.map(({ status }) => status)).to.deep.equal([200, 200, 200, 200, 200, 204])
    })
  })
}
