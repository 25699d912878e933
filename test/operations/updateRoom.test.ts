import { behavesLikeEveryOperation } from '../support/cases/every-operation.ts'
import { changesRoom } from '../support/cases/room-changes.ts'

describe('updateRoom', () => {
  behavesLikeEveryOperation('updateRoom')
  changesRoom('updateRoom', (room, body) => ({ room, body }))
})
