import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import Libsql from 'libsql'
import { connect } from '../../src/db/connect.ts'
import { engine } from '../support/databases.ts'
import { expectBack, expectRefused, reads, writes } from '../support/outage.ts'
import { ownService } from '../support/services.ts'
import { newWorld, type World } from '../support/world.ts'

if (engine === 'sqlite') {
  describe('while another process holds the lock of the file', () => {
    const own = ownService()
    let world: World
    let other: Libsql.Database
    before(async () => {
      world = await newWorld({ url: own.service.url })
      other = new Libsql(own.database.url.slice('sqlite:'.length))
    })
    after(() => other.close())

    it('changes are 503 within 5 s, reads are answered all the time, and all work once it is free', async () => {
      const { url } = own.service
      other.exec('begin immediate')
      const changes = [1, 2, 3, 4, 5].flatMap(() => writes(url, world))
      const refused = expectRefused(changes)
      for (let round = 0; round < 20; round++) {
        for (const { status, isInTime } of await Promise.all(reads(url, world))) {
          expect(status).to.equal(200)
          expect(isInTime).to.equal(true)
        }
        await sleep(100)
      }
      await refused
      other.exec('rollback')
      await expectBack(url, world)
    })

    it('nothing waits in SQLite, on no connection', async () => {
      const { knex } = connect('sqlite::memory:')
      expect(await knex.raw('pragma busy_timeout')).to.deep.equal([{ timeout: 0 }])
      await knex.destroy()
    })

    it('a change waits for its turn, and works', async () => {
      const { url } = own.service
      other.exec('begin immediate')
      const changes = writes(url, world)
      await sleep(1500)
      other.exec('rollback')
      const answers = await Promise.all(changes)
      expect(answers.map(({ status }) => status)).to.deep.equal([200, 200, 200, 200, 200, 204])
    })
  })
}
