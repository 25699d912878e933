import { expect } from 'chai'
import { operations } from '../support/checks/contract.ts'
import { type Call, call, type OperationId } from '../support/clients/call.ts'
import { newRoomWithRoles, type RoomFixture, readLists } from '../support/fixtures/rooms.ts'
import { newUser, type TestUser } from '../support/fixtures/users.ts'

const callers = ['anonymous', 'revoked', 'outsider', 'banned', 'member', 'admin', 'owner'] as const
type Caller = (typeof callers)[number]

/** The responses to each of `callers`, in an open and in a closed room. What is refused leaves the room as it was. */
interface Row {
  /** The user whom the body or the path names. */
  target?: 'newcomer' | 'member' | 'admin' | 'banned' | 'owner'
  open: number[]
  closed: number[]
}

const seenBy = { open: [200, 401, 200, 200, 200, 200, 200], closed: [404, 401, 404, 404, 200, 200, 200] }
const both = (...statuses: number[]) => ({ open: statuses, closed: statuses })
const byModerators = (status: number) => both(401, 401, 403, 403, 403, status, status)
const byOwner = both(401, 401, 403, 403, 403, 403, 204)
const byNobody = both(401, 401, 403, 403, 403, 403, 403)

/** Sections 1 and 4 of the design, for every operation on a room. */
const table: Partial<Record<OperationId, Row[]>> = {
  getRoom: [seenBy],
  getOwner: [seenBy],
  listUsers: [seenBy],
  listAdmins: [seenBy],
  listBans: [seenBy],
  getRoomUser: [{ target: 'owner', ...seenBy }],
  updateRoom: [byModerators(200)],
  updateRoomInBody: [byModerators(200)],
  inviteUser: [
    {
      target: 'newcomer',
      open: [401, 401, 204, 403, 204, 204, 204],
      closed: [401, 401, 403, 403, 403, 204, 204],
    },
    { target: 'banned', ...byNobody },
  ],
  removeUser: [
    { target: 'newcomer', ...both(401, 401, 403, 403, 403, 409, 409) },
    { target: 'member', ...both(401, 401, 403, 403, 204, 204, 204) },
    { target: 'admin', ...both(401, 401, 403, 403, 403, 204, 204) },
    { target: 'owner', ...byNobody },
  ],
  addAdmin: [{ target: 'member', ...byOwner }],
  removeAdmin: [{ target: 'admin', ...byOwner }],
  banUser: [
    { target: 'newcomer', ...byModerators(204) },
    { target: 'member', ...byModerators(204) },
    { target: 'admin', ...byOwner },
    { target: 'owner', ...byNobody },
  ],
  liftBan: [{ target: 'banned', ...byModerators(204) }],
  changeOwner: [{ target: 'member', ...byOwner }],
}

const onRooms = operations.filter(({ path, example }) => path.includes('{room_id}') || 'room_id' in example)

describe('permissions', () => {
  const fixtures = {} as Record<'open' | 'closed', { own: RoomFixture; foreign: RoomFixture }>
  let revoked: TestUser

  before(async () => {
    for (const door of ['open', 'closed'] as const) {
      const [own, foreign] = await Promise.all([1, 2].map(() => newRoomWithRoles({ open: door === 'open' })))
      fixtures[door] = { own: own ?? expect.fail(), foreign: foreign ?? expect.fail() }
    }
    revoked = await newUser()
    const { status } = await call('revokeKey', { body: { key: revoked.key, user_id: revoked.id } })
    expect(status).to.equal(204)
  })

  it('are written down for every operation on a room', () => {
    expect(Object.keys(table).sort()).to.deep.equal(onRooms.map(({ operationId }) => operationId).sort())
  })

  for (const { operationId, hasBody, example } of onRooms) {
    for (const { target, ...expected } of table[operationId as OperationId] ?? []) {
      for (const door of ['open', 'closed'] as const) {
        it(`hold for ${operationId}${target ? ` of the ${target}` : ''}, ${door} room`, async () => {
          const { own, foreign } = fixtures[door]
          const before = await Promise.all([state(own), state(foreign)])
          for (const [i, caller] of callers.entries()) {
            await check(own, own, caller, expected[door][i] ?? 0)
            // To somebody else's room, everyone is an outsider.
            const role = caller === 'anonymous' || caller === 'revoked' ? caller : 'outsider'
            await check(own, foreign, caller, expected[door][callers.indexOf(role)] ?? 0)
          }
          expect(await Promise.all([state(own), state(foreign)])).to.deep.equal(before)
        })

        /** A caller of one room acts on another one. What is allowed is done in a room of its own. */
        async function check(from: RoomFixture, to: RoomFixture, caller: Caller, status: number): Promise<void> {
          const changes = hasBody && status < 300
          const room = changes ? await newRoomWithRoles({ open: door === 'open' }) : to
          const before = changes && (await state(room))
          const response = await call(
            operationId as OperationId,
            await request(changes && from === to ? room : from, room, caller),
          )
          const title = `${caller} at ${from === to ? 'their own' : 'a foreign'} room: ${JSON.stringify(response.body)}`
          expect(response.status, title).to.equal(status)
          if (changes) expect(await state(room), title).to.not.deep.equal(before)
        }
      }

      async function request(people: RoomFixture, room: RoomFixture, caller: Caller): Promise<Call> {
        const user = target === 'newcomer' ? await newUser() : target && room[target]
        const body = {
          ...example,
          ...('room_id' in example && { room_id: room.id }),
          ...('user_id' in example && { user_id: user?.id }),
        }
        const key = { anonymous: undefined, revoked: revoked.key }[caller as string] ?? people[caller as 'owner']?.key
        return { room: room.id, user: user?.id ?? '', key, ...(hasBody && { body }) }
      }
    }
  }
})

/** All that an owner sees of a room. After a change of owner, the former one is still a member. */
async function state({ id, owner }: RoomFixture) {
  const { body } = await call('getRoom', { room: id, key: owner.key })
  return { ...body, ...(await readLists(id, owner)) }
}
