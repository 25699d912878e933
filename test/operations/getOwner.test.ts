import { expect } from 'chai'
import { behavesLikeEveryOperation } from '../support/cases/every-operation.ts'
import { readsRoom } from '../support/cases/room-reads.ts'
import { call } from '../support/clients/call.ts'
import { actOrThrow, newRoomWithRoles } from '../support/fixtures/rooms.ts'

describe('getOwner', () => {
  behavesLikeEveryOperation('getOwner')

  readsRoom('getOwner', { shows: ({ owner }) => ({ owner: owner.id }) })

  it('returns the new owner after a change of owner', async () => {
    const room = await newRoomWithRoles()
    for (const [from, to] of [
      [room.owner, room.admin],
      [room.admin, room.member],
      [room.member, room.owner],
    ] as const) {
      await actOrThrow('changeOwner', room.id, from, to)
      expect((await call('getOwner', { room: room.id })).body).to.deep.equal({ owner: to.id })
    }
  })
})
