import { expect } from 'chai'
import { call } from '../support/clients/call.ts'
import { type HttpResponse, send } from '../support/clients/http.ts'
import { newRoomWithRoles, type RoomFixture } from '../support/fixtures/rooms.ts'
import { newName, newUser, unknownId } from '../support/fixtures/users.ts'
import { snapshot } from '../support/servers/databases.ts'
import { shared } from '../support/servers/shared-service.ts'

const json = { 'Content-Type': 'application/json' }
const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
/** Fields that are stored, or that libraries look at, and that no caller may set. */
const fields = [
  'id', 'user_id', 'room_id', 'owner', 'owner_id', 'user_count', 'admin_count', 'version', 'role', 'admin', 'is_admin', 'banned',
  'position', 'password_hash', 'name_key', 'created_at', 'expires_at', 'key', 'caller', 'address', 'db', 'settings',
  '__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'then', '$where', '_method',
] // biome-ignore format: words

describe('pollution', () => {
  let fixture: RoomFixture
  let before_: string
  before(async () => {
    fixture = await newRoomWithRoles()
    before_ = await snapshot(shared().database.db)
  })
  afterEach(async () => {
    expect(await snapshot(shared().database.db), 'what is stored').to.equal(before_)
  })

  const ask = (method: string, path: string, headers: Record<string, string>, body?: string): Promise<HttpResponse> =>
    send(shared().service.url, {
      method,
      path,
      headers: { ...headers, ...(path.startsWith('/room') && { Authorization: `Bearer ${fixture.owner.key}` }) },
      ...(body !== undefined && { body }),
    })
  const requests = (): [method: string, path: string, good: Record<string, string>][] => [
    ['POST', '/user', { username: newName(), password: 'correct horse battery' }],
    ['POST', '/room', { name: 'x' }],
    ['PUT', `/room/${fixture.id}`, { name: 'x' }],
    ['PUT', `/room/${fixture.id}/users`, { user_id: fixture.outsider.id }],
  ]

  for (const field of fields) {
    it(`by a field ${field} is refused in JSON, in a form and in the query`, async () => {
      for (const [method, path, good] of requests()) {
        if (field in good && Object.hasOwn(good, field)) continue
        const inJson = JSON.stringify(good).replace('{', `{${JSON.stringify(field)}:{"polluted":"yes"},`)
        const responses = [
          await ask(method, path, json, inJson),
          await ask(method, path, json, inJson.replace('{"polluted":"yes"}', `"${fixture.outsider.id}"`)),
          await ask(method, path, form, `${new URLSearchParams(good)}&${field}=yes`),
          await ask(method, path, form, `${new URLSearchParams(good)}&${field}[polluted]=yes`),
          await ask(method, `${path}?${field}[polluted]=yes`, json, JSON.stringify(good)),
        ]
        if (field !== 'key') responses.push(await ask(method, `${path}?${field}=yes`, json, JSON.stringify(good)))
        for (const { status, body } of responses) expect([status, body.code]).to.deep.equal([400, 'invalid_request'])
        const names = responses[0]?.body.details.map((detail: { path: string }) => detail.path)
        expect(names).to.include(`/${field}`)
      }
    })
  }

  it('of prototypes changes no later response', async () => {
    const pointers = ['__proto__', 'constructor.prototype', 'constructor[prototype]', '__proto__.__proto__']
    for (const pointer of pointers) {
      for (const field of ['name', 'open', 'status', 'caller', 'error', 'polluted']) {
        await ask('POST', '/room', form, `${pointer}[${field}]=polluted&${pointer}.${field}=polluted`)
        await ask('GET', `/room/${fixture.id}?${pointer}[${field}]=polluted`, {})
        await ask(
          'POST',
          '/room',
          json,
          `{"__proto__":{"${field}":"polluted"},"constructor":{"prototype":{"${field}":"polluted"}}}`,
        )
      }
    }
    const responses = [
      await call('getRoom', { room: fixture.id }),
      await call('getRoom', { room: unknownId }),
      await call('createUser', { body: {} }),
      await call('createRoom'),
      await ask('GET', '/livez', {}),
    ]
    expect(responses.map(({ status }) => status)).to.deep.equal([200, 404, 400, 401, 200])
    expect(JSON.stringify(responses)).to.not.include('polluted')
  })
})

describe('parameters that are given twice', () => {
  it('are refused, and none of them wins', async () => {
    const [owner, other] = await Promise.all([newRoomWithRoles(), newUser()])
    const { id } = owner
    const [a, b] = [owner.owner.key, other.key]
    const get = (query: string, headers = {}) =>
      send(shared().service.url, { path: `/room/${id}/users?${query}`, headers })
    for (const query of [
      `key=${a}&key=${a}`,
      `key=${a}&key=${b}`,
      `key=${a}&k%65y=${a}`,
      `key=${a}&key=`,
      'limit=1&limit=1',
      'limit=1&limit=1000',
      'limit=1&%6Cimit=2',
      'limit=1;limit=2',
      'limit=1,2',
      'limit[]=1',
      'limit[0]=1',
      'Limit=1',
      'limit%00=1',
      ' limit=1'.replace(' ', '%20'),
      'offset=0&offset=0',
    ]) {
      const { status, body } = await get(query)
      expect([status, body.code], query).to.deep.equal([400, 'invalid_request'])
    }
    expect((await get(`key=${b}`, { Authorization: `Bearer ${a}` })).status).to.equal(400)
    expect((await get(`key=${a}`, { Authorization: `Bearer ${a}` })).status).to.equal(200)
  })

  it('are refused in a form; of JSON the last one is read, as everywhere', async () => {
    const { key } = await newUser()
    const headers = { Authorization: `Bearer ${key}` }
    const post = (body: string, type: object) =>
      send(shared().service.url, { method: 'POST', path: '/room', headers: { ...headers, ...type }, body })
    expect((await post('name=a&name=b', form)).status).to.equal(400)
    expect((await post('name=a&n%61me=b', form)).status).to.equal(400)
    expect((await post('{"name":"a","n\\u0061me":"b"}', json)).body.name).to.equal('b')
  })

  it('are refused where path and body could differ', async () => {
    const { id, owner } = await newRoomWithRoles()
    const { status } = await call('updateRoom', { room: id, key: owner.key, body: { name: 'x', room_id: unknownId } })
    expect(status).to.equal(400)
  })
})
