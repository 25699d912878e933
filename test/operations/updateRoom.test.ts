import { answersWhatAllDo } from '../support/common.ts'
import { changesARoom } from '../support/rooms.ts'

describe('updateRoom', () => {
  answersWhatAllDo('updateRoom')
  changesARoom('updateRoom', (room, body) => ({ room, body }))
})
