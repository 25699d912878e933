import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise'
import { toBytes } from '../../src/db/ids.ts'
import { expectRecovery, expectUnavailable, fiftyRequests, timed } from '../support/checks/outages.ts'
import { expectRoomInvariants } from '../support/checks/room-invariants.ts'
import { call } from '../support/clients/call.ts'
import { send } from '../support/clients/http.ts'
import { newRoomWithRoles, type RoomFixture } from '../support/fixtures/rooms.ts'
import { newName, newUser } from '../support/fixtures/users.ts'
import { createDatabase, engine, type TestDatabase } from '../support/servers/databases.ts'
import { onPrivateMysql, type PrivateMysql } from '../support/servers/private-mysql.ts'
import { startService, type TestService } from '../support/servers/services.ts'
import { type Fault, startTcpProxy, type TcpProxy } from '../support/servers/tcp-proxy.ts'

const suite = (server: PrivateMysql) =>
  describe('while the database is gone, every request is 503 within 5 s, and 5 s after its return all work', () => {
    let database: TestDatabase
    let proxy: TcpProxy
    let service: TestService
    let fixture: RoomFixture
    let url: string
    before(async () => {
      database = await createDatabase(server.url)
      proxy = await startTcpProxy(database.url)
      service = await startService({ DATABASE_URL: proxy.url, LOG_LEVEL: 'silent' })
      url = service.url
      fixture = await newRoomWithRoles({ url })
    })
    after(async () => {
      await service?.stop()
      await proxy?.end()
      await database?.drop()
    })
    beforeEach(() => expectRecovery(url, fixture))
    afterEach(() => expectRoomInvariants(database.db))

    /** Sends requests while connections are there and when there are none; then makes the database come back. */
    async function outage(begin: () => unknown, end: () => unknown): Promise<void> {
      await begin()
      try {
        const first = expectUnavailable(fiftyRequests(url, fixture))
        await sleep(1500)
        await Promise.all([first, expectUnavailable(fiftyRequests(url, fixture))])
      } finally {
        await end()
      }
      await expectRecovery(url, fixture)
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
      'unreachable, no response': { swallowing: true },
      'so slow that no response comes in time': { delay: 2500 },
    }
    for (const [name, fault] of Object.entries(faults)) {
      it(name, () =>
        outage(
          () => proxy.fail(fault),
          () => proxy.fail({}),
        ),
      )
    }

    it('unreachable, no response, after connections were idle for longer than a statement may take', async () => {
      await sleep(4000)
      await outage(
        () => proxy.fail({ swallowing: true }),
        () => proxy.fail({}),
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
        await proxy.fail({ delay })
        const responses = await Promise.all(fiftyRequests(url, fixture))
        await proxy.fail({})
        for (const { status, isInTime } of responses) {
          expect(status).to.be.oneOf([200, 204, 503])
          expect(isInTime).to.equal(true)
        }
        expect(responses.map(({ status }) => status)).to.include(200)
      })
    }

    it('slow by 1400 ms, a request that needs a connection only to authenticate, or for readiness, is answered', async () => {
      await proxy.fail({ delay: 1400 })
      // Reads would share connections.
      const taken = Array.from({ length: 10 }, () =>
        call('createUser', { body: { username: newName(), password: fixture.owner.password }, url }),
      )
      await sleep(500)
      const late = await Promise.all([
        timed(() => send(url, { path: '/readyz' })),
        timed(() => call('createRoom', { key: fixture.owner.key, body: {}, url })),
      ])
      await Promise.all(taken)
      await proxy.fail({})
      expect(late.map(({ isInTime }) => isInTime)).to.deep.equal([true, true])
    })

    it('so that the response of a COMMIT is lost, a change is 503, though it may have happened', async () => {
      const { key, id } = await newUser(url)
      await proxy.fail({ losingCommits: true })
      const { status, headers, body, isInTime } = await timed(() => call('createRoom', { key, body: {}, url }))
      await proxy.fail({})
      expect(isInTime).to.equal(true)
      expect([status, body.code, headers['retry-after']]).to.deep.equal([503, 'outcome_unknown', '1'])
      expect(await database.db('rooms').where({ owner_id: toBytes(id) })).to.have.length(1)
    })
  })

if (engine === 'mysql') onPrivateMysql(suite)
