import { expect } from 'chai'
import { call, type OperationId } from '../clients/call.ts'
import { act, newRoomWithRoles, type RoomFixture } from '../fixtures/rooms.ts'
import { newUser, unknownId } from '../fixtures/users.ts'
import { acceptsEveryRequestForm } from './request-forms.ts'

/** What an operation does that takes a user's id in its body. */
export interface UserChange {
  /** To whom the owner may do it. */
  user: 'admin' | 'member' | 'banned' | 'outsider'
  /** Tests that it was done. */
  done(room: RoomFixture): Promise<void>
}

/** The tests of an operation that changes the role of the user in its body. */
export function changesUser(operationId: OperationId, { user, done }: UserChange): void {
  acceptsEveryRequestForm(operationId, async () => {
    const room = await newRoomWithRoles()
    return {
      request: { room: room.id, key: room.owner.key, body: { user_id: room[user].id } },
      async worked({ status }) {
        expect(status).to.equal(204)
        await done(room)
      },
    }
  })

  it('works in a closed room as in an open one', async () => {
    const room = await newRoomWithRoles({ open: false })
    expect((await act(operationId, room.id, room.owner, room[user])).status).to.equal(204)
    await done(room)
  })

  it('returns 404 when the room does not exist, before it looks for the user', async () => {
    const caller = await newUser()
    for (const named of [caller, { id: unknownId }]) {
      const { status, body } = await act(operationId, unknownId, caller, named)
      expect([status, body.code]).to.deep.equal([404, 'room_not_found'])
    }
  })

  it('returns 403 to an outsider of a closed room, not 404', async () => {
    const room = await newRoomWithRoles({ open: false })
    const { status } = await act(operationId, room.id, room.outsider, room[user])
    expect(status).to.equal(403)
  })

  const id = unknownId
  const wrong = { 'a number': 5, nothing: null, 'no UUID': 'ann', empty: '', 'in braces': `{${id}}` }
  const more = { 'a URN': `urn:uuid:${id}`, 'without hyphens': id.replaceAll('-', ''), 'a list': [id] }
  for (const [title, user_id] of Object.entries({ ...wrong, ...more })) {
    it(`returns 400 when user_id is ${title}`, async () => {
      const { key } = await newUser()
      const { status, body } = await call(operationId, { room: unknownId, key, body: { user_id } })
      expect(status).to.equal(400)
      expect(body.details[0]).to.include({ in: 'body', path: '/user_id' })
    })
  }

  for (const [title, body] of Object.entries({ 'no body': undefined, 'an empty one': {}, 'a list': [], null: null })) {
    it(`returns 400 when its body is ${title}`, async () => {
      const { key } = await newUser()
      const response = await call(operationId, { room: unknownId, key, body })
      expect([response.status, response.body.details[0].in]).to.deep.equal([400, 'body'])
    })
  }
}
