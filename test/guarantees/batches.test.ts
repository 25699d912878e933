import { expect } from 'chai'
import { type Call, call, type OperationId } from '../support/clients/call.ts'
import { newRoom, newRoomWithRoles, type RoomFixture } from '../support/fixtures/rooms.ts'
import { newUser, type TestUser, unknownId } from '../support/fixtures/users.ts'
import { createDatabase, engine, type TestDatabase } from '../support/servers/databases.ts'
import { startService, type TestService } from '../support/servers/services.ts'
import { startTcpProxy } from '../support/servers/tcp-proxy.ts'

describe('reads that come at once', () => {
  let database: TestDatabase
  let service: TestService
  let url: string
  before(async () => {
    database = await createDatabase()
    service = await startService({ DATABASE_URL: database.url })
    url = service.url
  })
  after(async () => {
    await service.stop()
    await database.drop()
  })

  it('each get their own result, whoever asks for what', async () => {
    const fixtures = await Promise.all([1, 2, 3, 4].map((n) => newRoomWithRoles({ open: n % 2 === 0, url })))
    const requests = fixtures.flatMap(readsOf)
    // One by one, each is read by itself.
    const expected: unknown[] = []
    for (const [operationId, request] of requests) expected.push(await answer(operationId, request))
    for (let round = 0; round < 20; round++) {
      const found = await Promise.all(requests.map(([operationId, request]) => answer(operationId, request)))
      expect(found).to.deep.equal(expected)
    }
    const statuses = new Set(expected.map((one) => (one as [number])[0]))
    expect([...statuses].sort()).to.deep.equal([200, 401, 404])
  })

  const answer = async (operationId: OperationId, request: Call) => {
    const { status, body } = await call(operationId, { ...request, url })
    return [status, body]
  }

  /** Reads by everybody of a room, in which many a row is missing. */
  function readsOf({ id: room, owner, member, banned, outsider }: RoomFixture): [OperationId, Call][] {
    const keys = [undefined, owner.key, member.key, banned.key, outsider.key, 'x'.repeat(43)]
    return keys.flatMap((key): [OperationId, Call][] => [
      ['getRoom', { room, key }],
      ['getRoom', { room: unknownId, key }],
      ['getRoomUser', { room, user: member.id, key }],
      ['getRoomUser', { room, user: unknownId, key }],
      ['listBans', { room, key }],
      ['getUser', { user: key === undefined ? unknownId : owner.id }],
    ])
  }

  it('see every change that was acknowledged before them', async () => {
    const owner = await newUser(url)
    const rooms = await Promise.all(Array.from({ length: 16 }, () => newRoom(owner, {}, { url })))
    for (let round = 0; round < 20; round++) {
      const names = await Promise.all(rooms.map((room, i) => rename(owner, room, `${round} ${i}`)))
      expect(names).to.deep.equal(rooms.map((_, i) => `${round} ${i}`))
    }
  })

  async function rename({ key }: TestUser, room: string, name: string): Promise<string> {
    await call('updateRoom', { room, key, body: { name }, url })
    return (await call('getRoom', { room, url })).body.name
  }

  if (engine === 'mysql') {
    it('go to the database together', async () => {
      const proxy = await startTcpProxy(database.url)
      const proxied = await startService({ DATABASE_URL: proxy.url })
      const users = await Promise.all(Array.from({ length: 64 }, () => newUser(proxied.url)))
      const before = proxy.statements()
      const found = await Promise.all(users.map(({ id: user }) => call('getUser', { user, url: proxied.url })))
      expect(found.map(({ body }) => body.user_id)).to.deep.equal(users.map(({ id }) => id))
      expect(proxy.statements() - before).to.be.below(48)
      await proxied.stop()
      await proxy.end()
    })
  }
})
