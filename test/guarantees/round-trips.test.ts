import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { operation } from '../support/checks/contract.ts'
import { type Call, call, type OperationId } from '../support/clients/call.ts'
import { logIn, newAddress } from '../support/clients/from-address.ts'
import { newRoomWithRoles, type RoomFixture } from '../support/fixtures/rooms.ts'
import { newName } from '../support/fixtures/users.ts'
import { createDatabase, engine, type TestDatabase } from '../support/servers/databases.ts'
import { startService, type TestService } from '../support/servers/services.ts'
import { startTcpProxy, type TcpProxy } from '../support/servers/tcp-proxy.ts'

/** A valid request for each operation, besides its room and the owner's key. */
const requests: Record<OperationId, (fixture: RoomFixture) => Call> = {
  createUser: ({ owner: { password } }) => ({ body: { username: newName(), password } }),
  renameUser: () => ({ body: { username: newName() } }),
  getUser: ({ member }) => ({ user: member.id }),
  logIn: ({ owner: { id: user_id, password } }) => ({ body: { user_id, password } }),
  revokeKey: ({ outsider: { id: user_id, key } }) => ({ body: { user_id, key } }),
  createRoom: () => ({ body: {} }),
  getRoom: () => ({}),
  updateRoom: () => ({ body: { name: 'changed' } }),
  updateRoomInBody: ({ id: room_id }) => ({ body: { room_id, name: 'changed' } }),
  listUsers: () => ({}),
  inviteUser: ({ outsider }) => ({ body: { user_id: outsider.id } }),
  removeUser: ({ member }) => ({ body: { user_id: member.id } }),
  getRoomUser: ({ member }) => ({ user: member.id }),
  listAdmins: () => ({}),
  addAdmin: ({ member }) => ({ body: { user_id: member.id } }),
  removeAdmin: ({ admin }) => ({ body: { user_id: admin.id } }),
  listBans: () => ({}),
  banUser: ({ member }) => ({ body: { user_id: member.id } }),
  liftBan: ({ banned }) => ({ body: { user_id: banned.id } }),
  getOwner: () => ({}),
  changeOwner: ({ member }) => ({ body: { user_id: member.id } }),
}

/** What the README says. */
function promisedTrips(): Map<string, number> {
  const [, table = ''] = /How many round trips[\s\S]*?\n\n\| \| \|\n\|---\|---\|\n([\s\S]*?)\n\n/.exec(
    readFileSync('README.md', 'utf8'),
  ) ?? ['', '']
  const rows = table.split('\n').map((row) => row.split('|').map((cell) => cell.trim()))
  return new Map(
    rows.flatMap(([, trips, operations = '']) =>
      operations.split(', ').map((name): [string, number] => [name.replace(/ .*/, ''), Number(trips)]),
    ),
  )
}

if (engine === 'mysql') {
  describe('round trips to the database', () => {
    let database: TestDatabase
    let proxy: TcpProxy
    let service: TestService
    before(async () => {
      database = await createDatabase()
      proxy = await startTcpProxy(database.url)
      service = await startService({ DATABASE_URL: proxy.url, TRUST_PROXY: '1' })
    })
    after(async () => {
      await service.stop()
      await proxy.end()
      await database.drop()
    })

    async function trips(operationId: OperationId, request: (fixture: RoomFixture) => Call): Promise<number> {
      const { url } = service
      const fixture = await newRoomWithRoles({ url })
      const before = proxy.statements()
      const key = operation(operationId).key === 'none' ? undefined : fixture.owner.key
      const { status } = await call(operationId, { room: fixture.id, ...request(fixture), key, url })
      expect(status).to.be.below(300)
      return proxy.statements() - before
    }

    for (const [operationId, request] of Object.entries(requests)) {
      it(`are as many as the README says: ${operationId}`, async () => {
        expect(await trips(operationId as OperationId, request)).to.equal(promisedTrips().get(operationId))
      })
    }

    it('are one more for a login from a network that the account does not know', async () => {
      const { owner } = await newRoomWithRoles({ url: service.url })
      const before = proxy.statements()
      expect((await logIn(service.url, owner, newAddress(), owner.password)).status).to.equal(200)
      expect(proxy.statements() - before).to.equal((promisedTrips().get('logIn') ?? Number.NaN) + 1)
    })

    it('are two more where an admin becomes the owner', async () => {
      const usual = promisedTrips().get('changeOwner') ?? Number.NaN
      expect(await trips('changeOwner', ({ admin }) => ({ body: { user_id: admin.id } }))).to.equal(usual + 2)
    })
  })
}
