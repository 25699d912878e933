import { Prefetched } from '../client/prefetched.js'
import { statement } from '../client/statement.js'
import type { Database } from '../client/types.js'
import { fromBytes, nilId, toBytes } from '../ids.js'
import type { Session } from '../model.js'
import {
  joinUser,
  type RoomWithRolesRow,
  roomWithRolesColumns,
  selectRoomWithRole,
  selectRoomWithRoles,
} from './room-roles.js'
import { findSessionUser, liveSession, type SessionKey } from './sessions.js'
import { selectUser } from './users.js'

/** What the request will read: a room, and a user in it; or the user of a change. */
export interface PrefetchHint {
  room?: string | undefined
  user?: string | undefined
}

/** A session, and what was read in the same round trip. */
export interface SessionWithPrefetch extends Session {
  prefetched: Prefetched
}

/** Finds in one round trip whose key this is, and what the request will read. */
export async function findSession(
  db: Database,
  keyHash: Buffer,
  { room, user }: PrefetchHint,
): Promise<SessionWithPrefetch | undefined> {
  const checkedAt = performance.now()
  const prefetched = new Prefetched()
  const caller = await (room
    ? findWithRoom(db, prefetched, keyHash, room, user ?? nilId)
    : user
      ? findWithUser(db, prefetched, keyHash, user)
      : findSessionUser(db, keyHash))
  return caller === undefined ? undefined : { user: caller, keyHash, checkedAt, prefetched }
}

const selectWithRoom = statement<
  SessionKey & { room: Buffer; second: Buffer },
  RoomWithRolesRow & { session_user: Buffer }
>((knex, { key_hash, now, room, second }) => {
  const session = liveSession(knex, { key_hash, now }).leftJoin('rooms', (on) => on.onVal('rooms.id', room))
  const withCaller = session.leftJoin({ first: 'room_users' }, (on) =>
    on.on('first.room_id', 'rooms.id').andOn('first.user_id', 'sessions.user_id'),
  )
  return joinUser(withCaller, 'second', second)
    .select({ session_user: 'sessions.user_id' })
    .select(roomWithRolesColumns)
})

async function findWithRoom(
  db: Database,
  prefetched: Prefetched,
  keyHash: Buffer,
  roomId: string,
  userId: string,
): Promise<string | undefined> {
  const [id, second] = [toBytes(roomId), toBytes(userId)]
  const row = await db.first(selectWithRoom, { key_hash: keyHash, now: Date.now(), room: id, second })
  if (!row) return undefined
  // Without a room, all its columns are null.
  const found = row.id === null ? undefined : row
  prefetched.prime(selectRoomWithRole, { id, user: row.session_user }, found)
  prefetched.prime(selectRoomWithRoles, { id, first: row.session_user, second }, found)
  return fromBytes(row.session_user)
}

const selectWithUser = statement<SessionKey & { user: Buffer }, { session_user: Buffer; username: string | null }>(
  (knex, { key_hash, now, user }) =>
    liveSession(knex, { key_hash, now })
      .leftJoin('users', (on) => on.onVal('users.id', user))
      .select({ session_user: 'sessions.user_id', username: 'users.username' }),
)

async function findWithUser(
  db: Database,
  prefetched: Prefetched,
  keyHash: Buffer,
  userId: string,
): Promise<string | undefined> {
  const id = toBytes(userId)
  const row = await db.first(selectWithUser, { key_hash: keyHash, now: Date.now(), user: id })
  if (!row) return undefined
  prefetched.prime(selectUser, { id }, row.username === null ? undefined : { id, username: row.username })
  return fromBytes(row.session_user)
}
