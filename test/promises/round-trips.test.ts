import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { type Call, call, type OperationId } from '../support/client.ts'
import { operation } from '../support/contract.ts'
import { createDatabase, engine, type TestDatabase } from '../support/databases.ts'
import { logIn, newAddress } from '../support/guesses.ts'
import { type Relay, startRelay } from '../support/relay.ts'
import { startService, type TestService } from '../support/services.ts'
import { newName, newWorld, type World } from '../support/world.ts'

/** A good request for each operation, besides its room, and the owner's key where it takes one. */
const requests: Record<OperationId, (world: World) => Call> = {
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
  const [, table = ''] = /How many round trips[^]*?\n\n\| \| \|\n\|---\|---\|\n([^]*?)\n\n/.exec(
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
    let relay: Relay
    let service: TestService
    before(async () => {
      database = await createDatabase()
      relay = await startRelay(database.url)
      service = await startService({ DATABASE_URL: relay.url, TRUST_PROXY: '1' })
    })
    after(async () => {
      await service.stop()
      await relay.end()
      await database.drop()
    })

    async function trips(operationId: OperationId, request: (world: World) => Call): Promise<number> {
      const { url } = service
      const world = await newWorld({ url })
      const before = relay.statements()
      const key = operation(operationId).key === 'none' ? undefined : world.owner.key
      const { status } = await call(operationId, { room: world.id, ...request(world), key, url })
      expect(status).to.be.below(300)
      return relay.statements() - before
    }

    for (const [operationId, request] of Object.entries(requests)) {
      it(`are as many as the README says: ${operationId}`, async () => {
        expect(await trips(operationId as OperationId, request)).to.equal(promisedTrips().get(operationId))
      })
    }

    it('are one more for a login from a network that the account does not know', async () => {
      const { owner } = await newWorld({ url: service.url })
      const before = relay.statements()
      expect((await logIn(service.url, owner, newAddress(), owner.password)).status).to.equal(200)
      expect(relay.statements() - before).to.equal((promisedTrips().get('logIn') ?? Number.NaN) + 1)
    })

    it('are two more where an admin becomes the owner', async () => {
      const usual = promisedTrips().get('changeOwner') ?? Number.NaN
      expect(await trips('changeOwner', ({ admin }) => ({ body: { user_id: admin.id } }))).to.equal(usual + 2)
    })
  })
}
