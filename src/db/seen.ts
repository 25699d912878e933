import { fromBytes, nobody, toBytes } from './ids.js'
import { type RoomWithRoles, type RoomWithRolesRow, roleColumns, toRoomWithRoles } from './members.js'
import type { Trx } from './pool.js'
import { roomColumns } from './rooms.js'
import { findSessionUser, liveSession, type SessionKey } from './sessions.js'
import { statement } from './statement.js'
import type { User } from './users.js'

/** What was read along with a session key: what the request is about. */
export interface Seen {
  room?: { id: string; users: [string, string]; found: RoomWithRoles | undefined }
  user?: { id: string; found: User | undefined }
}

/** A user who is logged in, and what was read along with that. */
export interface Session {
  user: string
  keyHash: Buffer
  /** When the key was looked up, in milliseconds of `performance.now()`. */
  checkedAt: number
  seen: Seen
}

/** What a request is about: a room that it reads, and a user in it; or the user of a change. */
export interface About {
  room?: string | undefined
  user?: string | undefined
}

/** Finds in one round trip whose key this is, and what the request is about. */
export async function findSession(db: Trx, keyHash: Buffer, { room, user }: About): Promise<Session | undefined> {
  const checkedAt = performance.now()
  const found = await (room
    ? findWithRoom(db, keyHash, room, user ?? nobody)
    : user
      ? findWithUser(db, keyHash, user)
      : findAlone(db, keyHash))
  return found && { ...found, keyHash, checkedAt }
}

type Found = Pick<Session, 'user' | 'seen'> | undefined

async function findAlone(db: Trx, keyHash: Buffer): Promise<Found> {
  const user = await findSessionUser(db, keyHash)
  return user === undefined ? undefined : { user, seen: {} }
}

interface WithRoomRow extends RoomWithRolesRow {
  session_user: Buffer
}

const withRoom = statement<SessionKey & { room: Buffer; second: Buffer }, WithRoomRow>(
  (db, { key_hash, now, room, second }) =>
    liveSession(db, { key_hash, now })
      .leftJoin('rooms', (on) => on.onVal('rooms.id', room))
      .leftJoin({ first: 'room_users' }, (on) =>
        on.on('first.room_id', 'rooms.id').andOn('first.user_id', 'sessions.user_id'),
      )
      .leftJoin({ second: 'room_users' }, (on) =>
        on.on('second.room_id', 'rooms.id').andOnVal('second.user_id', second),
      )
      .select({ session_user: 'sessions.user_id' })
      .select(roomColumns)
      .select(roleColumns),
)

async function findWithRoom(db: Trx, keyHash: Buffer, id: string, second: string): Promise<Found> {
  const values = { key_hash: keyHash, now: Date.now(), room: toBytes(id), second: toBytes(second) }
  const row = await withRoom.first(db, values)
  if (!row) return undefined
  const user = fromBytes(row.session_user)
  const users: [string, string] = [user, second]
  // Without a room, all its columns are null.
  const found = row.id === null ? undefined : toRoomWithRoles(row, users)
  return { user, seen: { room: { id, users, found } } }
}

const withUser = statement<SessionKey & { user: Buffer }, { session_user: Buffer; username: string | null }>(
  (db, { key_hash, now, user }) =>
    liveSession(db, { key_hash, now })
      .leftJoin('users', (on) => on.onVal('users.id', user))
      .select({ session_user: 'sessions.user_id', username: 'users.username' }),
)

async function findWithUser(db: Trx, keyHash: Buffer, id: string): Promise<Found> {
  const row = await withUser.first(db, { key_hash: keyHash, now: Date.now(), user: toBytes(id) })
  if (!row) return undefined
  const found = row.username === null ? undefined : { id, username: row.username }
  return { user: fromBytes(row.session_user), seen: { user: { id, found } } }
}
