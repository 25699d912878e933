import type { components } from '#generated/types.js'
import { newId } from '../db/ids.js'
import { insertOwner } from '../db/members.js'
import type { Db } from '../db/pool.js'
import { insertRoom, type Room, updateRoom as storeRoom } from '../db/rooms.js'
import { inTransaction } from '../db/transaction.js'
import { changeRoom } from '../rules/change.js'
import { mustModerate } from '../rules/permissions.js'
import { visibleRoom } from '../rules/see.js'
import type { Operation } from './operation.js'

export const createRoom: Operation<'createRoom'> = async ({ db, caller, body }) => {
  const room = await inTransaction(db, async (trx) => {
    const inserted = await insertRoom(trx, { id: newId(), owner: caller, ...body })
    await insertOwner(trx, inserted)
    return inserted
  })
  return { status: 200, body: answer(room) }
}

export const getRoom: Operation<'getRoom'> = async ({ db, caller, params }) => ({
  status: 200,
  body: answer(await visibleRoom(db, params.room_id, caller)),
})

export const updateRoom: Operation<'updateRoom'> = ({ db, caller, params, body }) =>
  update(db, caller, params.room_id, body)

export const updateRoomInBody: Operation<'updateRoomInBody'> = ({ db, caller, body: { room_id, ...change } }) =>
  update(db, caller, room_id, change)

const update = (db: Db, caller: string, roomId: string, change: components['schemas']['RoomChange']) =>
  changeRoom(db, roomId, caller, async (trx, room, role) => {
    mustModerate(role)
    const changed = { ...room, ...change }
    await storeRoom(trx, changed)
    return { status: 200 as const, body: answer(changed) }
  })

const answer = (room: Pick<Room, 'id' | 'name' | 'open' | 'userCount' | 'owner'>): components['schemas']['Room'] => ({
  room_id: room.id,
  name: room.name,
  open: room.open,
  user_count: room.userCount,
  owner: room.owner,
})
