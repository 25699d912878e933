import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { AcknowledgedWrites } from '../support/checks/acknowledged-writes.ts'
import { expectRoomInvariants } from '../support/checks/room-invariants.ts'
import { newUser, type TestUser } from '../support/fixtures/users.ts'
import { createDatabase, engine, type TestDatabase } from '../support/servers/databases.ts'
import { onPrivateMysql, type PrivateMysql } from '../support/servers/private-mysql.ts'
import { startService, type TestService } from '../support/servers/services.ts'

/** What is killed, and how often; there is no server to kill on SQLite. */
const crashes =
  engine === 'sqlite'
    ? { 'the service': 6 }
    : { 'the service': 6, 'the database': 6, 'the database and the service': 6 }

const suite = (server?: PrivateMysql) =>
  describe('after kill -9 in the middle of writes', () => {
    let database: TestDatabase
    let service: TestService
    const people: TestUser[] = []
    before(async () => {
      database = await createDatabase(server?.url)
      await start()
      for (let i = 0; i < 8; i++) people.push(await newUser(service.url))
    })
    after(async () => {
      await service?.stop()
      await database?.drop()
    })

    async function start(): Promise<void> {
      service = await startService({ DATABASE_URL: database.url, LOG_LEVEL: 'silent' })
    }

    for (const [victims, times] of Object.entries(crashes)) {
      it(`of ${victims}, every acknowledged change is there, and the invariants of every room hold`, async () => {
        for (let round = 0; round < times; round++) {
          const acknowledged = new AcknowledgedWrites(service.url)
          const writers = people.map((owner, n) =>
            acknowledged.write(
              owner,
              [1, 2, 3, 4].map((step) => someone(n + step)),
            ),
          )
          // At least one of every kind of change was acknowledged.
          while (acknowledged.count < 80) {
            // Nobody sees a part of a change.
            await expectRoomInvariants(database.db)
            await sleep(5)
          }
          await sleep(Math.random() * 50)
          await kill(victims)
          await Promise.all(writers)
          await revive(victims)
          await acknowledged.expectKept(database.db, service.url)
          await expectRoomInvariants(database.db)
        }
      })
    }

    const someone = (n: number): TestUser => people[n % people.length] ?? expect.fail()

    async function kill(victims: string): Promise<void> {
      const exits: Promise<unknown>[] = []
      if (victims.includes('service')) {
        exits.push(once(service.process, 'exit'))
        service.process.kill('SIGKILL')
      }
      if (victims.includes('database') && server) exits.push(server.process.kill('SIGKILL'))
      await Promise.all(exits)
    }

    async function revive(victims: string): Promise<void> {
      if (victims.includes('database')) await server?.restart()
      if (victims.includes('service')) await start()
    }
  })

if (engine === 'mysql') onPrivateMysql(suite)
else suite()
