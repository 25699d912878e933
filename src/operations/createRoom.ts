import { newId } from '../db/ids.js'
import { insertOwner } from '../db/queries/room-users.js'
import { insertRoom } from '../db/queries/rooms.js'
import { toRoomBody } from './room-body.js'
import type { Operation } from './types.js'

export const createRoom: Operation<'createRoom'> = async ({ db, caller, body }) => {
  const room = await db.transaction(async (trx) => {
    const inserted = await insertRoom(trx, { id: newId(), owner: caller, ...body })
    await insertOwner(trx, inserted)
    return inserted
  })
  return { status: 200, body: toRoomBody(room) }
}
