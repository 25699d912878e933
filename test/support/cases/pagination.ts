import { expect } from 'chai'
import { operation } from '../checks/contract.ts'
import { call, type OperationId } from '../clients/call.ts'
import { send } from '../clients/http.ts'
import { actOrThrow, newRoom } from '../fixtures/rooms.ts'
import { newUser, type TestUser } from '../fixtures/users.ts'
import { shared } from '../servers/shared-service.ts'

export interface ListedRoom {
  id: string
  /** The whole list, oldest entry first. */
  entries: string[]
  /** How many members the room has. */
  members: number
}

const crowdSize = 101
let crowd: Promise<TestUser[]> | undefined

/** Users that the lists of many entries share. */
function sharedCrowd(): Promise<TestUser[]> {
  crowd ??= newCrowd()
  return crowd
}

async function newCrowd(): Promise<TestUser[]> {
  const people: TestUser[] = []
  while (people.length < crowdSize) people.push(await newUser())
  return people
}

/**
 * The tests of an operation that returns a page of a list.
 * @param takeOut the operation that takes an entry out of the list
 */
export function paginates(
  operationId: OperationId,
  takeOut: OperationId,
  fill: (owner: TestUser, room: string, users: TestUser[]) => Promise<ListedRoom>,
) {
  const read = async (room: string, query: Record<string, number | string> = {}) =>
    (await call(operationId, { room, query })).body

  const newList = async (people: Promise<TestUser[]>) => {
    const owner = await newUser()
    return { owner, ...(await fill(owner, await newRoom(owner), await people)) }
  }
  const fiveEntries = () => newList(Promise.all([1, 2, 3, 4, 5].map(() => newUser())))
  const manyEntries = () => newList(sharedCrowd())

  it('returns 100 entries unless limit says more, and 1000 at most', async () => {
    const { id, entries } = await manyEntries()
    expect((await read(id)).users).to.deep.equal(entries.slice(0, 100))
    expect((await read(id, { limit: 100 })).users).to.deep.equal(entries.slice(0, 100))
    expect((await read(id, { limit: 101 })).users).to.deep.equal(entries.slice(0, 101))
    expect((await read(id, { limit: 1000 })).users).to.deep.equal(entries)
  })

  it('returns pages that make up the list, oldest entry first', async () => {
    const { id, entries } = await fiveEntries()
    const listed = []
    for (let offset = 0; offset < entries.length; offset += 2) {
      listed.push(...(await read(id, { limit: 2, offset })).users)
    }
    expect(listed).to.deep.equal(entries)
    expect((await read(id, { limit: 1, offset: 3 })).users).to.deep.equal([entries[3]])
  })

  it('returns the offset as index, the members of the room as user_count, the length of the list as total', async () => {
    const { id, entries, members } = await fiveEntries()
    for (const offset of [0, 2]) {
      const body = await read(id, { limit: 2, offset })
      expect({ ...body, ...('next' in body && { next: 'next' }) }).to.deep.equal({
        users: entries.slice(offset, offset + 2),
        index: offset,
        user_count: members,
        total: entries.length,
        ...(offset + 2 < entries.length && { next: 'next' }),
      })
    }
  })

  it('returns nothing beyond the end, at an index that the contract knows', async () => {
    const { id, entries } = await fiveEntries()
    const most = Number.MAX_SAFE_INTEGER
    for (const query of [{ offset: entries.length }, { offset: most }, { after: '9-999999999999999', offset: most }]) {
      const { users, index, next } = await read(id, query)
      expect({ users, index, next }).to.deep.equal({ users: [], index: query.offset, next: undefined })
    }
  })

  it('returns as next where to go on, and takes it as after, to the end of the list', async () => {
    const { id, entries } = await fiveEntries()
    const listed = []
    let query: Record<string, number | string> = { limit: 2 }
    for (;;) {
      const { users, index, next } = await read(id, query)
      expect(index).to.equal(listed.length)
      listed.push(...users)
      if (next === undefined) break
      query = { limit: 2, after: next }
    }
    expect(listed).to.deep.equal(entries)
  })

  it('returns the whole rest of the list after a cursor, whoever left before it meanwhile', async () => {
    const { id, owner, entries } = await fiveEntries()
    const [first, second, ...rest] = entries.slice(-4)
    let { next } = await read(id, { limit: entries.length - 2 })
    for (const left of [first, second]) await actOrThrow(takeOut, id, owner, { id: left ?? '' })
    const found: string[] = []
    while (next !== undefined) {
      const page = await read(id, { limit: 1, after: next })
      found.push(...page.users)
      next = page.next
    }
    expect(found).to.deep.equal(rest)
  })

  it('returns no next at the exact end of the list, whatever a cursor says of those before it', async () => {
    const { id, entries } = await fiveEntries()
    const { next } = await read(id, { limit: entries.length - 2 })
    for (const after of [next, next.replace(/\d+$/, '0'), next.replace(/\d+$/, '999')]) {
      const { users, ...page } = await read(id, { limit: 2, after })
      expect(users).to.deep.equal(entries.slice(-2))
      expect(page).to.not.have.property('next')
    }
  })

  it('counts offset from after, where both are given', async () => {
    const { id, entries } = await fiveEntries()
    const { next } = await read(id, { limit: 1 })
    const { users, index } = await read(id, { limit: 1, after: next, offset: 2 })
    expect([users, index]).to.deep.equal([[entries[3]], 3])
  })

  it('returns the same pages wherever they are read from', async () => {
    const { id, entries } = await manyEntries()
    for (const offset of [0, 1, 49, 50, 51, 52, 90, 99, entries.length - 1]) {
      for (const limit of [1, 3, 100]) {
        expect((await read(id, { limit, offset })).users).to.deep.equal(entries.slice(offset, offset + limit))
      }
    }
  })

  it('returns an empty list past the end', async () => {
    const { id, entries, members } = await fiveEntries()
    for (const offset of [entries.length, entries.length + 1, Number.MAX_SAFE_INTEGER]) {
      const expected = { users: [], index: offset, user_count: members, total: entries.length }
      expect(await read(id, { offset })).to.deep.equal(expected)
      expect(await read(id, { offset, limit: 1000 })).to.deep.equal(expected)
    }
  })

  const noNumbers = [
    '0x10',
    '1e1',
    '%205%20',
    '+5',
    '5.0',
    '5,',
    'five',
    '',
    '%D9%A3',
    'NaN',
    'Infinity',
    'null',
    '1_0',
  ]
  const wrong = {
    limit: [...noNumbers, '-1', '0', '1001', '9007199254740993'],
    offset: [...noNumbers, '-1', '9007199254740992', '99999999999999999999'],
    after: ['', '5', '5-', '-5', '5-5-5', '1e1-1', `${'9'.repeat(16)}-1`],
  }
  for (const [name, texts] of Object.entries(wrong)) {
    for (const text of texts) {
      it(`returns 400 when ${name} is "${text}"`, () => isRefused(`?${name}=${text}`, `/${name}`))
    }
    it(`returns 400 when ${name} is given twice`, () => isRefused(`?${name}=1&${name}=2`, `/${name}`))
  }

  async function isRefused(query: string, pointer: string): Promise<void> {
    const room = await newRoom(await newUser())
    const path = operation(operationId).path.replace('{room_id}', room)
    const { status, body } = await send(shared().service.url, { path: path + query })
    expect([status, body.code]).to.deep.equal([400, 'invalid_request'])
    expect(body.details[0]).to.include({ in: 'query', path: pointer })
  }
}
