import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise'
import { toBytes } from '../../src/db/ids.ts'
import { call } from '../support/client.ts'
import { createDatabase, engine, type TestDatabase } from '../support/databases.ts'
import { send } from '../support/http.ts'
import { expectBack, expectRefused, fifty, timed } from '../support/outage.ts'
import { onPrivateMysql, type PrivateMysql } from '../support/private-mysql.ts'
import { type Fault, type Relay, startRelay } from '../support/relay.ts'
import { startService, type TestService } from '../support/services.ts'
import { expectWholeRooms } from '../support/whole.ts'
import { newName, newUser, newWorld, type World } from '../support/world.ts'

const suite = (server: PrivateMysql) =>
  describe('while the database is gone, every request is 503 within 5 s, and 5 s after its return all work', () => {
    let database: TestDatabase
    let relay: Relay
    let service: TestService
    let world: World
    let url: string
    before(async () => {
      database = await createDatabase(server.url)
      relay = await startRelay(database.url)
      service = await startService({ DATABASE_URL: relay.url, LOG_LEVEL: 'silent' })
      url = service.url
      world = await newWorld({ url })
    })
    after(async () => {
      await service?.stop()
      await relay?.end()
      await database?.drop()
    })
    beforeEach(() => expectBack(url, world))
    afterEach(() => expectWholeRooms(database.db))

    /** Sends requests while connections are there and when there are none; then makes the database come back. */
    async function outage(begin: () => unknown, end: () => unknown): Promise<void> {
      await begin()
      try {
        const first = expectRefused(fifty(url, world))
        await sleep(1500)
        await Promise.all([first, expectRefused(fifty(url, world))])
      } finally {
        await end()
      }
      await expectBack(url, world)
    }

    it('frozen', () =>
      outage(
        () => server.process.process.kill('SIGSTOP'),
        () => server.process.process.kill('SIGCONT'),
      ))

    it('killed and started again', () =>
      outage(
        () => server.process.kill('SIGKILL'),
        () => server.restart(),
      ))

    it('shut down and started again', () =>
      outage(
        () => server.process.kill('SIGTERM'),
        () => server.restart(),
      ))

    const faults: Record<string, Fault> = {
      'unreachable, connections refused': { refusing: true },
      'unreachable, no answer': { swallowing: true },
      'so slow that no answer comes in time': { delay: 2500 },
    }
    for (const [name, fault] of Object.entries(faults)) {
      it(name, () =>
        outage(
          () => relay.fail(fault),
          () => relay.fail({}),
        ),
      )
    }

    it('unreachable, no answer, after connections were idle for longer than a statement may take', async () => {
      await sleep(4000)
      await outage(
        () => relay.fail({ swallowing: true }),
        () => relay.fail({}),
      )
    })

    it('out of connections', async () => {
      const administrator = await createConnection(server.url)
      const hogs: Connection[] = []
      await outage(
        async () => {
          await administrator.query('set global max_connections = 10')
          // What the service and this test hold already, ends.
          const [others] = await administrator.query<RowDataPacket[]>(
            "select id from information_schema.processlist where db like 'roomkeeper%'",
          )
          for (const { id } of others) await administrator.query('kill ?', [id])
          for (;;) {
            const connection = await createConnection(server.url).catch(() => undefined)
            if (!connection) break
            hogs.push(connection)
          }
        },
        async () => {
          for (const connection of hogs) await connection.end()
          await administrator.query('set global max_connections = default')
          await administrator.end()
        },
      )
    })

    // Each way: with the first, some requests are served in time; with the second, those who wait for a connection are not.
    for (const delay of [200, 1300]) {
      it(`slow by ${delay} ms, every request is answered within 5 s, with what it asked for or with 503`, async () => {
        await relay.fail({ delay })
        const answers = await Promise.all(fifty(url, world))
        await relay.fail({})
        for (const { status, isInTime } of answers) {
          expect(status).to.be.oneOf([200, 204, 503])
          expect(isInTime).to.equal(true)
        }
        expect(answers.map(({ status }) => status)).to.include(200)
      })
    }

    it('slow by 1400 ms, who waits for a connection only to know who asks, or whether it is ready, is answered', async () => {
      await relay.fail({ delay: 1400 })
      // Reads would share connections.
      const taken = Array.from({ length: 10 }, () =>
        call('createUser', { body: { username: newName(), password: world.owner.password }, url }),
      )
      await sleep(500)
      const late = await Promise.all([
        timed(() => send(url, { path: '/readyz' })),
        timed(() => call('createRoom', { key: world.owner.key, body: {}, url })),
      ])
      await Promise.all(taken)
      await relay.fail({})
      expect(late.map(({ isInTime }) => isInTime)).to.deep.equal([true, true])
    })

    it('so that the answer of a COMMIT is lost, a change is 503, though it may have happened', async () => {
      const { key, id } = await newUser(url)
      await relay.fail({ losingCommits: true })
      const { status, headers, body, isInTime } = await timed(() => call('createRoom', { key, body: {}, url }))
      await relay.fail({})
      expect(isInTime).to.equal(true)
      expect([status, body.code, headers['retry-after']]).to.deep.equal([503, 'outcome_unknown', '1'])
      expect(await database.db('rooms').where({ owner_id: toBytes(id) })).to.have.length(1)
    })
  })

if (engine === 'mysql') onPrivateMysql(suite)
