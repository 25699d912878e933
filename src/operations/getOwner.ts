import { visibleRoom } from '../rules/visibility.js'
import type { Operation } from './types.js'

export const getOwner: Operation<'getOwner'> = async ({ db, caller, params }) => {
  const room = await visibleRoom(db, params.room_id, caller)
  return { status: 200, body: { owner: room.owner } }
}
