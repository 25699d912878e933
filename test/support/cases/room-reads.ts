import { expect } from 'chai'
import { withoutVariableHeaders } from '../checks/responses.ts'
import { type Call, call, type OperationId } from '../clients/call.ts'
import { actOrThrow, newRoomWithRoles, type RoomFixture } from '../fixtures/rooms.ts'
import { newUser, unknownId } from '../fixtures/users.ts'
import { acceptsEveryRequestForm } from './request-forms.ts'

export interface RoomRead {
  /** Whom to ask about, where the path names a user. */
  user?(room: RoomFixture): string
  /** What members of the room get. */
  shows(room: RoomFixture, open: boolean): unknown
}

/** The tests of an operation that reads a room: who sees what. */
export function readsRoom(operationId: OperationId, { user, shows }: RoomRead): void {
  const read = (room: RoomFixture, key?: string) => call(operationId, { ...about(room), key })
  const about = (room: RoomFixture): Call => ({ room: room.id, ...(user && { user: user(room) }) })
  const readNoRoom = (key?: string) => call(operationId, { room: unknownId, user: unknownId, key })

  acceptsEveryRequestForm(operationId, async () => {
    const room = await newRoomWithRoles({ open: false })
    return {
      request: { ...about(room), key: room.member.key },
      worked: ({ status, body }) => expect([status, body]).to.deep.equal([200, shows(room, false)]),
    }
  })

  it('returns 200 to anyone when the room is open', async () => {
    const room = await newRoomWithRoles()
    for (const key of [undefined, room.outsider.key, room.banned.key, room.member.key, room.owner.key]) {
      const { status, body } = await read(room, key)
      expect([status, body]).to.deep.equal([200, shows(room, true)])
    }
  })

  it('returns 200 to the owner, an admin and a member when the room is closed', async () => {
    const room = await newRoomWithRoles({ open: false })
    for (const { key } of [room.owner, room.admin, room.member]) {
      const { status, body } = await read(room, key)
      expect([status, body]).to.deep.equal([200, shows(room, false)])
    }
  })

  it('returns 404 when the room does not exist', async () => {
    for (const key of [undefined, (await newUser()).key]) {
      const { status, body } = await readNoRoom(key)
      expect([status, body.code]).to.deep.equal([404, 'room_not_found'])
    }
  })

  const strangers = {
    'somebody without a key': () => undefined,
    'an outsider': (room: RoomFixture) => room.outsider.key,
    'a banned user': (room: RoomFixture) => room.banned.key,
  }
  for (const [title, keyOf] of Object.entries(strangers)) {
    it(`responds to ${title} of a closed room as if the room did not exist`, async () => {
      const room = await newRoomWithRoles({ open: false })
      const key = keyOf(room)
      expect(withoutVariableHeaders(await read(room, key))).to.deep.equal(withoutVariableHeaders(await readNoRoom(key)))
    })
  }

  it('returns 404 to a member who left a closed room', async () => {
    const room = await newRoomWithRoles({ open: false })
    await actOrThrow('removeUser', room.id, room.member, room.member)
    const { status, body } = await read(room, room.member.key)
    expect([status, body.code]).to.deep.equal([404, 'room_not_found'])
  })

  it('returns 404 to outsiders once the room is closed, and 200 once it is open again', async () => {
    const room = await newRoomWithRoles()
    const statuses = []
    for (const open of [true, false, true]) {
      await call('updateRoom', { room: room.id, key: room.owner.key, body: { open } })
      statuses.push((await read(room, room.outsider.key)).status)
    }
    expect(statuses).to.deep.equal([200, 404, 200])
  })
}
