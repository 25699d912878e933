import { expect } from 'chai'
import { behavesLikeEveryOperation } from '../support/cases/every-operation.ts'
import { readsRoom } from '../support/cases/room-reads.ts'
import { call } from '../support/clients/call.ts'
import { actOrThrow, newRoomWithRoles, type RoomFixture } from '../support/fixtures/rooms.ts'
import { newUser } from '../support/fixtures/users.ts'

const userCount = async ({ id }: RoomFixture) => (await call('getRoom', { room: id })).body.user_count

describe('getRoom', () => {
  behavesLikeEveryOperation('getRoom')

  readsRoom('getRoom', {
    shows: (room, open) => ({ room_id: room.id, name: '', open, user_count: 3, owner: room.owner.id }),
  })

  it('counts the members, and nobody else', async () => {
    const room = await newRoomWithRoles()
    const counts = [await userCount(room)]
    for (const [operationId, user] of [
      ['inviteUser', room.outsider],
      ['addAdmin', room.outsider],
      ['removeAdmin', room.outsider],
      ['banUser', room.outsider],
      ['banUser', await newUser()],
      ['liftBan', room.outsider],
      ['removeUser', room.member],
      ['changeOwner', room.admin],
    ] as const) {
      await actOrThrow(operationId, room.id, room.owner, user)
      counts.push(await userCount(room))
    }
    expect(counts).to.deep.equal([3, 4, 4, 4, 3, 3, 3, 2, 2])
  })
})
