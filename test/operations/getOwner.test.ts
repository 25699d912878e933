import { expect } from 'chai'
import { call } from '../support/client.ts'
import { answersWhatAllDo } from '../support/common.ts'
import { readsARoom } from '../support/reads.ts'
import { must, newWorld } from '../support/world.ts'

describe('getOwner', () => {
  answersWhatAllDo('getOwner')

  readsARoom('getOwner', { shows: ({ owner }) => ({ owner: owner.id }) })

  it('answers the new owner after a change of owner', async () => {
    const room = await newWorld()
    for (const [from, to] of [
      [room.owner, room.admin],
      [room.admin, room.member],
      [room.member, room.owner],
    ] as const) {
      await must('changeOwner', room.id, from, to)
      expect((await call('getOwner', { room: room.id })).body).to.deep.equal({ owner: to.id })
    }
  })
})
