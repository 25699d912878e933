import { expect } from 'chai'
import { call } from '../support/client.ts'
import { answersWhatAllDo } from '../support/common.ts'
import { readsARoom } from '../support/reads.ts'
import { must, newRoom, newUser, newWorld, type World } from '../support/world.ts'

const userCount = async ({ id }: World) => (await call('getRoom', { room: id })).body.user_count

describe('getRoom', () => {
  answersWhatAllDo('getRoom')

  readsARoom('getRoom', {
    shows: (room, open) => ({ room_id: room.id, name: '', open, user_count: 3, owner: room.owner.id }),
  })

  it('counts the members, and nobody else', async () => {
    const room = await newWorld()
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
      await must(operationId, room.id, room.owner, user)
      counts.push(await userCount(room))
    }
    expect(counts).to.deep.equal([3, 4, 4, 4, 3, 3, 3, 2, 2])
  })
})
