import { expect } from 'chai'
import { call, type OperationId } from '../clients/call.ts'
import {
  act,
  type Caller,
  callers,
  newRoomWithRoles,
  newUserWithRole,
  type RoomFixture,
  readLists,
  readRoomState,
} from '../fixtures/rooms.ts'
import { type TestUser, unknownId } from '../fixtures/users.ts'

/** The user whom a caller names: the caller, somebody else of that role, or an id that nobody has. */
const users = ['self', 'owner', 'admin', 'member', 'banned', 'outsider', 'unknown'] as const
type User = (typeof users)[number]

/** A status, and the code of an error. */
export type Outcome = '204' | `403 ${string}` | `404 ${string}` | `409 ${string}`

type Row = Record<User, Outcome>

/** What each caller gets for each user. The owner is the only one, and so is `self` there. */
export interface Matrix extends Record<Exclude<Caller, 'owner'>, Row> {
  owner: Omit<Row, 'owner'>
}

/** The same for every user. */
export const always = (outcome: Outcome): Row => Object.fromEntries(users.map((user) => [user, outcome])) as Row

/** The tests of who may do something to whom. */
export function followsRoles(
  operationId: OperationId,
  doing: string,
  kinds: ('open' | 'closed')[],
  matrix: Matrix,
): void {
  for (const kind of kinds) {
    for (const caller of callers) {
      const row: Partial<Row> = matrix[caller]
      const isAllowed = (user: User) => row[user] === '204'
      const allowed = users.filter(isAllowed)
      it(`in a room that is ${kind}, ${named[caller]} may ${doing} ${list(allowed)}`, async () => {
        const outcomes: Partial<Record<User, string>> = {}
        const room = await newRoomWithRoles({ open: kind === 'open' })
        const person = await newUserWithRole(room, caller)
        const before = await readRoomState(room)
        for (const user of users.filter((user) => row[user] && !isAllowed(user))) {
          outcomes[user] = await outcome(operationId, room, person, user)
        }
        expect(await readRoomState(room), 'a refused request changes nothing').to.deep.equal(before)
        for (const user of allowed) {
          const another = await newRoomWithRoles({ open: kind === 'open' })
          outcomes[user] = await outcome(operationId, another, await newUserWithRole(another, caller), user)
          await countsAreRight(another)
        }
        expect(outcomes).to.deep.equal(row)
      })
    }
  }
}

const named: Record<User, string> = {
  self: 'themselves',
  owner: 'the owner',
  admin: 'an admin',
  member: 'a member',
  banned: 'a banned user',
  outsider: 'an outsider',
  unknown: 'nobody',
}

const list = (allowed: User[]) =>
  allowed.length === 0 ? 'nobody' : allowed.map((user) => (user === 'self' ? 'themselves' : named[user])).join(', ')

async function outcome(operationId: OperationId, room: RoomFixture, caller: TestUser, user: User): Promise<string> {
  const target = user === 'self' ? caller : user === 'unknown' ? { id: unknownId } : room[user]
  const { status, body } = await act(operationId, room.id, caller, target)
  return body ? `${status} ${body.code}` : String(status)
}

/** Tests that `total` is the length of each list, and `user_count` that of the list of users. */
async function countsAreRight(room: RoomFixture): Promise<void> {
  const { users, admins, bans } = await readLists(room.id, room.owner)
  for (const [operationId, list] of Object.entries({ listUsers: users, listAdmins: admins, listBans: bans })) {
    const { body } = await call(operationId as OperationId, { room: room.id, key: room.owner.key })
    expect(body).to.include({ total: list.length, user_count: users.length })
  }
}
