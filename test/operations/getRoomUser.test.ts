import { expect } from 'chai'
import { behavesLikeEveryOperation } from '../support/cases/every-operation.ts'
import { readsRoom } from '../support/cases/room-reads.ts'
import { withoutVariableHeaders } from '../support/checks/responses.ts'
import { call } from '../support/clients/call.ts'
import { actOrThrow, newRoomWithRoles } from '../support/fixtures/rooms.ts'
import { unknownId } from '../support/fixtures/users.ts'

describe('getRoomUser', () => {
  behavesLikeEveryOperation('getRoomUser')

  readsRoom('getRoomUser', {
    user: (room) => room.admin.id,
    shows: () => ({ present: true }),
  })

  for (const role of ['owner', 'admin', 'member'] as const) {
    it(`returns 200 and present when the user is the ${role} of the room`, async () => {
      const room = await newRoomWithRoles()
      const { status, body } = await call('getRoomUser', { room: room.id, user: room[role].id })
      expect([status, body]).to.deep.equal([200, { present: true }])
    })
  }

  for (const role of ['banned', 'outsider', 'unknown'] as const) {
    it(`returns 404 when the user is ${role}`, async () => {
      for (const open of [true, false]) {
        const room = await newRoomWithRoles({ open })
        const user = role === 'unknown' ? unknownId : room[role].id
        const { status, body } = await call('getRoomUser', { room: room.id, user, key: room.member.key })
        expect([status, body.code]).to.deep.equal([404, 'user_not_found'])
      }
    })
  }

  it('returns 404 once the user has left', async () => {
    const room = await newRoomWithRoles()
    await actOrThrow('removeUser', room.id, room.member, room.member)
    expect((await call('getRoomUser', { room: room.id, user: room.member.id })).status).to.equal(404)
  })

  it('tells an outsider of a closed room nothing about who is in it', async () => {
    const room = await newRoomWithRoles({ open: false })
    const ask = (user: string) => call('getRoomUser', { room: room.id, user, key: room.outsider.key })
    const [member, ...others] = await Promise.all([room.member.id, room.outsider.id, unknownId].map(ask))
    for (const other of others)
      expect(withoutVariableHeaders(other)).to.deep.equal(member && withoutVariableHeaders(member))
  })
})
