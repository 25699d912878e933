import { expect } from 'chai'
import { type Call, call, type OperationId } from '../clients/call.ts'
import type { HttpResponse } from '../clients/http.ts'
import {
  act,
  actOrThrow,
  callers,
  newRoom,
  newRoomWithRoles,
  newUserWithRole,
  type RoomFixture,
  readLists,
  readRoomState,
} from '../fixtures/rooms.ts'
import { newUser, unknownId } from '../fixtures/users.ts'
import { acceptsEveryRequestForm } from './request-forms.ts'

/** The tests of an operation that takes the name of a room, and whether it is open. */
export function acceptsRoomFields(give: (fields: object, as?: 'json' | 'form') => Promise<HttpResponse>): void {
  const names = {
    'no characters': '',
    '200 characters': 'x'.repeat(200),
    '200 characters beyond the Basic Multilingual Plane': '😀'.repeat(200),
    'any script, spaces and signs': ' Gärten & 花園 <b>"\'%_\\ 👩‍🌾 ',
    'a text that looks like another type': 'true',
  }
  for (const [title, name] of Object.entries(names)) {
    for (const as of ['json', 'form'] as const) {
      it(`takes a name of ${title} from ${as === 'json' ? 'JSON' : 'a form'}, and keeps it as it is`, async () => {
        const { status, body } = await give({ name }, as)
        expect([status, body.name]).to.deep.equal([200, name])
        expect((await call('getRoom', { room: body.room_id })).body.name).to.equal(name)
      })
    }
  }

  for (const open of [true, false]) {
    for (const as of ['json', 'form'] as const) {
      it(`takes open=${open} from ${as === 'json' ? 'JSON' : 'a form'}`, async () => {
        const { status, body } = await give({ open }, as)
        expect([status, body.open]).to.deep.equal([200, open])
        const { status: seenByAnyone } = await call('getRoom', { room: body.room_id })
        expect(seenByAnyone).to.equal(open ? 200 : 404)
      })
    }
  }

  const wrong: [string, 'json' | 'form', Record<string, unknown>][] = [
    ['a name of 201 characters', 'json', { name: 'x'.repeat(201) }],
    ['a name of 201 characters', 'form', { name: 'x'.repeat(201) }],
    ['a name with a NUL', 'json', { name: 'a\u0000' }],
    ['a name with a newline', 'json', { name: 'a\nb' }],
    ['a name with a newline at the end', 'json', { name: 'a\n' }],
    ['a name with a C1 control', 'json', { name: 'a\u0085' }],
    ['a name with a lone surrogate', 'json', { name: 'a\udc00' }],
    ['a name that is a number', 'json', { name: 5 }],
    ['a name that is null', 'json', { name: null }],
    ['open as text', 'json', { open: 'true' }],
    ['open as a number', 'json', { open: 1 }],
    ['open as null', 'json', { open: null }],
    ['open=yes', 'form', { open: 'yes' }],
    ['open=1', 'form', { open: '1' }],
    ['open=TRUE', 'form', { open: 'TRUE' }],
    ['open=', 'form', { open: '' }],
  ]
  for (const [title, as, fields] of wrong) {
    it(`returns 400 for ${title} in ${as === 'json' ? 'JSON' : 'a form'}`, async () => {
      const { status, body } = await give(fields, as)
      expect(status).to.equal(400)
      expect(body.details[0]).to.include({ in: 'body', path: `/${Object.keys(fields)[0]}` })
    })
  }
}

/** The tests of an operation that changes a room; `write` puts the room's id where the operation takes it. */
export function changesRoom(operationId: OperationId, write: (room: string, change?: object) => Call): void {
  const change = (room: string, key: string, fields?: object, as: 'json' | 'form' = 'json') =>
    call(operationId, { ...write(room, fields), key, as })

  acceptsEveryRequestForm(operationId, async () => {
    const room = await newRoomWithRoles()
    const changed = { room_id: room.id, name: 'Gardening', open: false, user_count: 3, owner: room.owner.id }
    return {
      request: { ...write(room.id, { name: 'Gardening', open: false }), key: room.owner.key },
      async worked({ status, body }) {
        expect([status, body]).to.deep.equal([200, changed])
        expect((await call('getRoom', { room: room.id, key: room.owner.key })).body).to.deep.equal(changed)
      },
    }
  })

  acceptsRoomFields(async (fields, as) => {
    const owner = await newUser()
    return change(await newRoom(owner), owner.key, fields, as)
  })

  const changes: [string, object, object][] = [
    ['changes the name and keeps whether the room is open', { name: 'Cooking' }, { name: 'Cooking', open: false }],
    ['opens or closes the room and keeps its name', { open: true }, { name: 'Gardening', open: true }],
    ['returns 200 when nothing is different', { name: 'Gardening', open: false }, { name: 'Gardening', open: false }],
  ]
  for (const [title, fields, expected] of changes) {
    it(title, async () => {
      const owner = await newUser()
      const room = await newRoom(owner, { name: 'Gardening', open: false })
      const { status, body } = await change(room, owner.key, fields)
      expect([status, body]).to.deep.equal([200, { room_id: room, user_count: 1, owner: owner.id, ...expected }])
      expect((await call('getRoom', { room, key: owner.key })).body).to.deep.equal(body)
    })
  }

  it('returns 400 when neither name nor open is given', async () => {
    const owner = await newUser()
    const room = await newRoom(owner)
    for (const as of ['json', 'form'] as const) {
      const { status, body } = await change(room, owner.key, {}, as)
      expect([status, body.code]).to.deep.equal([400, 'invalid_request'])
      expect(body.details[0].in).to.equal('body')
    }
  })

  it('returns 404 when the room does not exist', async () => {
    const { status, body } = await change(unknownId, (await newUser()).key, { name: 'Gardening' })
    expect([status, body.code]).to.deep.equal([404, 'room_not_found'])
  })

  for (const kind of ['open', 'closed']) {
    for (const caller of callers) {
      const may = caller === 'owner' || caller === 'admin'
      it(`returns ${may ? 200 : 403} to the ${caller} of a room that is ${kind}`, async () => {
        const room = await newRoomWithRoles({ open: kind === 'open' })
        const { key } = await newUserWithRole(room, caller)
        const before = await readRoomState(room)
        const { status, body } = await change(room.id, key, { name: 'Gardening', open: kind !== 'open' })
        if (!may) expect([status, body.code]).to.deep.equal([403, 'not_allowed'])
        const changes = may ? { name: 'Gardening', open: kind !== 'open' } : {}
        expect(await readRoomState(room)).to.deep.equal({ ...before, ...changes })
      })
    }
  }

  it('changes who may join', async () => {
    const room = await newRoomWithRoles({ open: false })
    const join = async () => (await act('inviteUser', room.id, room.outsider, room.outsider)).status
    expect(await join()).to.equal(403)
    await change(room.id, room.owner.key, { open: true })
    expect(await join()).to.equal(204)
  })

  it('removes nobody when it closes the room', async () => {
    const room: RoomFixture = await newRoomWithRoles()
    await actOrThrow('inviteUser', room.id, room.outsider, room.outsider)
    const before = await readLists(room.id)
    await change(room.id, room.owner.key, { open: false })
    expect(await readLists(room.id, room.outsider)).to.deep.equal(before)
  })
}
