import { expect } from 'chai'
import fc from 'fast-check'
import { type ExpectedResponse, Model, operationNames, type Step } from '../support/checks/model.ts'
import { type Call, call } from '../support/clients/call.ts'
import { newRoom } from '../support/fixtures/rooms.ts'
import { newName, newUser, type TestUser, unknownId } from '../support/fixtures/users.ts'
import { shared } from '../support/servers/shared-service.ts'

/** Set SEED to the number that a failed run has printed, to run it again. */
const seed = process.env.SEED ? Number(process.env.SEED) : Math.floor(Math.random() * 2 ** 31)
const [runs, steps, people] = [25, 100, 5]

const step: fc.Arbitrary<Step> = fc.record({
  operation: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...operationNames) },
    // Most of what happens in a room begins with these.
    { weight: 1, arbitrary: fc.constantFrom('inviteUser', 'addAdmin', 'changeOwner', 'banUser', 'logIn', 'listUsers') },
  ),
  caller: fc.oneof({ weight: 12, arbitrary: fc.nat(people - 1) }, { weight: 1, arbitrary: fc.constant(undefined) }),
  room: fc.oneof({ weight: 12, arbitrary: fc.nat(1) }, { weight: 1, arbitrary: fc.constant(-1) }),
  user: fc.oneof({ weight: 12, arbitrary: fc.nat(people - 1) }, { weight: 1, arbitrary: fc.constant(-1) }),
  open: fc.boolean(),
  name: fc.constantFrom('a', 'A', 'b', 'B', 'c'),
})

/** Two admins in each room: by chance they are rare. */
const opening: Step[] = [0, 1].flatMap((room) =>
  [room + 1, room + 2].flatMap((user) =>
    (['inviteUser', 'addAdmin'] as const).map((operation) => ({
      operation,
      caller: room,
      room,
      user,
      open: true,
      name: 'a',
    })),
  ),
)

describe('the rules', () => {
  it(`are those of the model, response by response, in ${runs * steps} random steps (SEED=${seed})`, async function () {
    this.timeout(240_000)
    const taken = { steps: 0, statuses: new Map<number, number>() }
    const property = fc.asyncProperty(
      fc.array(step, { minLength: steps, maxLength: steps, size: 'max' }),
      async (all) => {
        const run = await start()
        for (const [i, next] of [...opening, ...all].entries()) {
          const { status } = await run.take(next, `step ${i}: ${JSON.stringify(next)}`)
          taken.steps++
          taken.statuses.set(status, (taken.statuses.get(status) ?? 0) + 1)
        }
        await run.compareEverything()
      },
    )
    await fc.assert(property, { seed, numRuns: runs, endOnFailure: true })
    expect(taken.steps).to.be.at.least(2000)
    // It would say little of the rules if nearly everything were refused, or nothing.
    for (const status of [200, 204, 401, 403, 404, 409]) expect(taken.statuses.get(status), `${status}`).to.be.above(50)
  })
})

/** New people and two rooms, one open and one closed, in the service and in the model. */
async function start() {
  const model = new Model()
  const persons: TestUser[] = []
  for (let i = 0; i < people; i++) persons.push(await newUser())
  const suffix = newName()
  model.users = persons.map(({ username }) => ({ username, loggedIn: true }))
  const rooms: string[] = []
  for (const [owner, open] of [true, false].entries()) {
    rooms.push(await newRoom(persons[owner] ?? expect.fail(), { name: 'x', open }))
    model.rooms.push({ name: 'x', open, owner, users: [owner], admins: [], bans: [] })
  }
  const idOf = (user: number) => persons[user]?.id ?? unknownId
  const roomOf = (room: number) => rooms[room] ?? unknownId

  async function take(next: Step, title: string): Promise<ExpectedResponse> {
    // Names are unique in the whole service, so that each run has its own.
    const named = { ...next, name: `${next.name}${suffix}` }
    const expected = model.respond(named)
    const { status, body } = await call(next.operation, request(named))
    expect([status, body?.code], title).to.deep.equal([expected.status, expected.code])
    const person = persons[next.user]
    if (next.operation === 'logIn' && person && status === 200) person.key = body.key
    else if (expected.body) expect(body, title).to.deep.equal(withIds(expected.body))
    return expected
  }

  function request({ operation, caller, room, user, open, name }: Step): Call {
    const credentials = caller === undefined ? {} : { key: persons[caller]?.key }
    const user_id = idOf(user)
    if (operation === 'logIn')
      return { body: { user_id, password: persons[user]?.password ?? 'correct horse battery' } }
    if (operation === 'revokeKey') return { body: { user_id, key: persons[user]?.key ?? 'none' } }
    if (operation === 'renameUser') return { ...credentials, body: { username: name } }
    const at = { ...credentials, room: roomOf(room), user: user_id }
    if (operation.startsWith('get') || operation.startsWith('list')) return at
    if (operation === 'updateRoom') return { ...at, body: { open, name } }
    if (operation === 'updateRoomInBody') return { ...at, body: { room_id: roomOf(room), open, name } }
    return { ...at, body: { user_id } }
  }

  function withIds({ room_id, user_id, owner, users, ...body }: Record<string, unknown>) {
    return {
      ...body,
      ...(room_id !== undefined && { room_id: roomOf(room_id as number) }),
      ...(user_id !== undefined && { user_id: idOf(user_id as number) }),
      ...(owner !== undefined && { owner: idOf(owner as number) }),
      ...(users !== undefined && { users: (users as number[]).map(idOf) }),
    }
  }

  /** What the lists and counts say at the end, and what is stored. */
  async function compareEverything(): Promise<void> {
    for (const [room, { owner, users, admins, bans }] of model.rooms.entries()) {
      const about = { caller: owner, room, user: owner, open: false, name: '' }
      for (const operation of ['logIn', 'getRoom', 'getOwner', 'listUsers', 'listAdmins', 'listBans'] as const) {
        await take({ ...about, operation }, `at the end, ${operation}`)
      }
      const { db } = shared().database
      const id = Buffer.from(roomOf(room).replaceAll('-', ''), 'hex')
      const row = await db('rooms').where({ id }).first()
      expect([row.user_count, row.admin_count, row.ban_count].map(Number)).to.deep.equal([
        users.length,
        admins.length,
        bans.length,
      ])
      const rows = await db('room_users').where({ room_id: id })
      expect(rows.filter(({ banned }) => !banned)).to.have.length(users.length)
      expect(rows.filter(({ banned }) => banned)).to.have.length(bans.length)
    }
  }

  return { take, compareEverything }
}
