import { expect } from 'chai'
import { behavesLikeEveryOperation } from '../support/cases/every-operation.ts'
import { acceptsEveryRequestForm } from '../support/cases/request-forms.ts'
import { acceptsRoomFields } from '../support/cases/room-changes.ts'
import { call } from '../support/clients/call.ts'
import { send } from '../support/clients/http.ts'
import { readLists } from '../support/fixtures/rooms.ts'
import { newUser } from '../support/fixtures/users.ts'
import { shared } from '../support/servers/shared-service.ts'

describe('createRoom', () => {
  behavesLikeEveryOperation('createRoom')

  acceptsEveryRequestForm('createRoom', async () => {
    const owner = await newUser()
    return {
      request: { key: owner.key, body: { name: 'Gardening', open: false } },
      async worked({ status, body }) {
        const { room_id, ...rest } = body
        expect(status).to.equal(200)
        expect(rest).to.deep.equal({ name: 'Gardening', open: false, user_count: 1, owner: owner.id })
        expect((await call('getRoom', { room: room_id, key: owner.key })).body).to.deep.equal(body)
      },
    }
  })

  acceptsRoomFields(async (body, as = 'json') => call('createRoom', { key: (await newUser()).key, body, as }))

  it('makes the caller the owner and the first member', async () => {
    const owner = await newUser()
    const { room_id } = (await call('createRoom', { key: owner.key })).body
    expect(await readLists(room_id)).to.deep.equal({ users: [owner.id], admins: [], bans: [], user_count: 1 })
    expect((await call('getOwner', { room: room_id })).body).to.deep.equal({ owner: owner.id })
  })

  const little: [string, Record<string, string>, string | undefined][] = [
    ['no body', {}, undefined],
    ['an empty body of type JSON', { 'Content-Type': 'application/json' }, ''],
    ['an empty object', { 'Content-Type': 'application/json' }, '{}'],
    ['an empty form', { 'Content-Type': 'application/x-www-form-urlencoded' }, ''],
  ]
  for (const [title, headers, text] of little) {
    it(`takes ${title}, for an open room without a name`, async () => {
      const { key, id } = await newUser()
      const { status, body } = await send(shared().service.url, {
        method: 'POST',
        path: '/room',
        headers: { ...headers, Authorization: `Bearer ${key}` },
        ...(text !== undefined && { body: text }),
      })
      expect(status).to.equal(200)
      expect(body).to.include({ name: '', open: true, user_count: 1, owner: id })
    })
  }

  it('makes a room open when only its name is given', async () => {
    const { body } = await call('createRoom', { key: (await newUser()).key, body: { name: 'Gardening' } })
    expect(body).to.include({ name: 'Gardening', open: true })
  })

  it('leaves the name empty when only open is given', async () => {
    const { body } = await call('createRoom', { key: (await newUser()).key, body: { open: false } })
    expect(body).to.include({ name: '', open: false })
  })

  it('makes another room each time, also of the same name', async () => {
    const { key } = await newUser()
    const create = async () => (await call('createRoom', { key, body: { name: 'Gardening' } })).body.room_id
    expect(await create()).to.not.equal(await create())
  })

  for (const [title, body] of Object.entries({ null: null, 'a list': [], 'a text': 'Gardening', 'a number': 5 })) {
    it(`returns 400 for a body that is ${title}`, async () => {
      const response = await call('createRoom', { key: (await newUser()).key, body })
      expect([response.status, response.body.details[0].in]).to.deep.equal([400, 'body'])
    })
  }
})
