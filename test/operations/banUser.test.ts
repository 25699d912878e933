import { expect } from 'chai'
import { answersWhatAllDo } from '../support/common.ts'
import { act, lists, must, newWorld, unknownId } from '../support/world.ts'

describe('banUser', () => {
  answersWhatAllDo('banUser')

  it('answers 204 and removes the member', async () => {
    const room = await newWorld()
    const { status } = await act('banUser', room.id, room.owner, room.member)
    expect(status).to.equal(204)
    expect(await lists(room.id)).to.deep.equal({
      users: [room.owner.id, room.admin.id],
      admins: [room.admin.id],
      bans: [room.banned.id, room.member.id],
      user_count: 2,
    })
  })
})
