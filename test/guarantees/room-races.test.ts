import { expect } from 'chai'
import { toBytes } from '../../src/db/ids.ts'
import { expectStatuses, runConcurrently } from '../support/checks/concurrency.ts'
import { expectRoomInvariants } from '../support/checks/room-invariants.ts'
import { call, type OperationId } from '../support/clients/call.ts'
import { act, actOrThrow, newRoom } from '../support/fixtures/rooms.ts'
import { newUser, type TestUser } from '../support/fixtures/users.ts'
import { ownServices } from '../support/servers/services.ts'

/** Every race is run by two processes on one database. */
describe('in a room where several act at once', () => {
  const own = ownServices(2)
  const crowd: TestUser[] = []
  let first: { url: string }
  let second: { url: string }
  before(async () => {
    const [a = expect.fail(), b = expect.fail()] = own.services
    first = { url: a.url }
    second = { url: b.url }
    for (let i = 0; i < 20; i++) crowd.push(await newUser(a.url))
  })
  afterEach(() => expectRoomInvariants(own.database.db))

  const someone = (n: number): TestUser => crowd[n % crowd.length] ?? expect.fail()
  const at = (n: number) => (n % 2 === 0 ? first : second)

  it('user_count is the number of members, however they join and leave', async () => {
    const room = await newRoom(someone(0), {}, first)
    await Promise.all(
      crowd.slice(1).map((user, n) =>
        runConcurrently(
          7,
          async (turn) => {
            await actOrThrow('inviteUser', room, user, user, at(n + turn))
            await actOrThrow('removeUser', room, user, user, at(n))
          },
          1,
        ),
      ),
    )
    const { body } = await call('getRoom', { room, ...second })
    expect(body.user_count).to.equal(1)
  })

  it('a ban holds, whoever is inviting the same user', async () => {
    const [owner, member] = [someone(0), someone(1)]
    const room = await newRoom(owner, {}, first)
    await actOrThrow('inviteUser', room, owner, member, first)
    const outsiders = crowd.slice(2)
    await runConcurrently(200, async (n) => {
      // Nobody is in two rounds at once.
      const user = outsiders.shift() ?? expect.fail()
      await expectStatuses(
        [204, 403],
        [act('inviteUser', room, member, user, second), act('banUser', room, owner, user, at(n))],
      )
      await expectStatuses(
        [403],
        [act('inviteUser', room, user, user, first), act('inviteUser', room, owner, user, second)],
      )
      await actOrThrow('liftBan', room, owner, user, second)
      outsiders.push(user)
    })
  })

  it('there is one owner, who is a member, whoever is handing over, removing and banning', async () => {
    await runConcurrently(120, async (n) => {
      const [owner, admin, heir] = [someone(n), someone(n + 1), someone(n + 2)]
      const room = await newRoom(owner, {}, first)
      await actOrThrow('inviteUser', room, owner, heir, first)
      await actOrThrow('inviteUser', room, owner, admin, first)
      await actOrThrow('addAdmin', room, owner, admin, first)
      const [handed, ...others] = await expectStatuses(
        [204, 403, 404, 409],
        [
          act('changeOwner', room, owner, heir, at(n)),
          act('removeUser', room, owner, heir, at(n + 1)),
          act('banUser', room, admin, heir, second),
        ],
      )
      const { body } = await call('getOwner', { room, key: owner.key, ...second })
      expect(body.owner).to.equal(handed === 204 ? heir.id : owner.id)
      // Whoever was handed the room was neither removed before nor afterwards.
      if (handed === 204) expect(others).to.deep.equal([403, 403])
      else expect(others).to.include(204)
    })
  })

  it('an admin who loses the appointment does nothing with it afterwards', async () => {
    await runConcurrently(100, async (n) => {
      const [owner, admin, user] = [someone(n), someone(n + 1), someone(n + 2)]
      const room = await newRoom(owner, {}, first)
      await actOrThrow('inviteUser', room, owner, admin, first)
      await actOrThrow('addAdmin', room, owner, admin, first)
      const fall = n % 2 === 0 ? 'banUser' : 'removeAdmin'
      const [fell, acted] = await expectStatuses(
        [204, 403],
        [act(fall, room, owner, admin, at(n >> 1)), act('banUser', room, admin, user, second)],
      )
      expect(fell).to.equal(204)
      const position = await positions(room)
      if (acted === 204 && fall === 'banUser') expect(position(user)).to.be.below(position(admin))
      const [again] = await expectStatuses([403], [act('banUser', room, admin, someone(n + 3), first)])
      expect(again).to.equal(403)
    })
  })

  it('edits of different fields lose nothing of each other', async () => {
    const [owner, admin] = [someone(0), someone(1)]
    const room = await newRoom(owner, {}, first)
    await actOrThrow('inviteUser', room, owner, admin, first)
    await actOrThrow('addAdmin', room, owner, admin, first)
    await runConcurrently(
      200,
      async (n) => {
        const [name, open] = [`room ${n}`, n % 2 === 0]
        await expectStatuses(
          [200],
          [
            call('updateRoom', { room, key: owner.key, body: { name }, ...at(n >> 1) }),
            call('updateRoom', { room, key: admin.key, body: { open }, ...second }),
          ],
        )
        const { body } = await call('getRoom', { room, key: owner.key, ...first })
        expect(body).to.include({ name, open })
      },
      1,
    )
  })

  const once: [OperationId, ...OperationId[]][] = [
    ['inviteUser'],
    ['addAdmin', 'inviteUser'],
    ['removeAdmin', 'inviteUser', 'addAdmin'],
    ['removeUser', 'inviteUser'],
    ['banUser'],
    ['liftBan', 'banUser'],
  ]
  for (const [operationId, ...before] of once) {
    it(`of twenty equal requests at once, one works and nineteen are 409: ${operationId}`, async () => {
      await runConcurrently(
        15,
        async (n) => {
          const [owner, user] = [someone(n), someone(n + 1)]
          const room = await newRoom(owner, {}, first)
          for (const earlier of before) await actOrThrow(earlier, room, owner, user, first)
          const responses = Array.from({ length: 20 }, (_, i) => act(operationId, room, owner, user, at(i)))
          const found = await expectStatuses([204, 409], responses)
          expect(found.filter((status) => status === 204)).to.have.length(1)
        },
        2,
      )
    })
  }

  /** Each change of a room has a number, which is the place of those whom it let in or banned. */
  async function positions(room: string): Promise<(user: TestUser) => number> {
    const rows = await own.database.db('room_users').where({ room_id: toBytes(room) })
    return ({ id }) => rows.find(({ user_id }) => user_id.equals(toBytes(id)))?.position ?? expect.fail()
  }
})
