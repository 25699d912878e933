import { expect } from 'chai'
import { behavesLikeEveryOperation } from '../support/cases/every-operation.ts'
import { changesRoom } from '../support/cases/room-changes.ts'
import { call } from '../support/clients/call.ts'
import { newRoom } from '../support/fixtures/rooms.ts'
import { newUser } from '../support/fixtures/users.ts'

describe('updateRoomInBody', () => {
  behavesLikeEveryOperation('updateRoomInBody')
  changesRoom('updateRoomInBody', (room, change) => ({ body: { room_id: room, ...change } }))

  it('returns what updateRoom returns for the same change', async () => {
    const owner = await newUser()
    const room = await newRoom(owner)
    const change = { name: 'Gardening', open: false }
    const inBody = await call('updateRoomInBody', { key: owner.key, body: { room_id: room, ...change } })
    const inPath = await call('updateRoom', { key: owner.key, room, body: change })
    expect([inBody.status, inBody.body]).to.deep.equal([inPath.status, inPath.body])
  })

  for (const room_id of [undefined, null, 5, '', 'x']) {
    it(`returns 400 when room_id is ${JSON.stringify(room_id) ?? 'missing'}`, async () => {
      const { key } = await newUser()
      const { status, body } = await call('updateRoomInBody', { key, body: { room_id, name: 'Gardening', open: true } })
      expect(status).to.equal(400)
      expect(body.details[0]).to.include({ in: 'body', path: '/room_id' })
    })
  }

  it('returns 400 when room_id is in the query', async () => {
    const owner = await newUser()
    const query = { room_id: await newRoom(owner) }
    const { status } = await call('updateRoomInBody', { key: owner.key, query, body: { name: 'Gardening' } })
    expect(status).to.equal(400)
  })
})
