import { createHash, randomBytes } from 'node:crypto'
import bcrypt from 'bcryptjs'
import { v7 } from 'uuid'
import type { RoomRow, Statements, Store } from './store.ts'

export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }

  get body() {
    return { error: this.message, code: this.code }
  }
}

export interface Answer {
  status: number
  body?: unknown
}

export interface Input {
  caller: Buffer | undefined
  roomId: string
  limit: number
  offset: number
  // biome-ignore lint/suspicious/noExplicitAny: each server validates it before
  body: any
}

const toBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

function toId(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const sha256 = (key: string): Buffer => createHash('sha256').update(key).digest()

/** The caller that a session key names. */
export async function authenticate(store: Store, key: string | undefined): Promise<Buffer | undefined> {
  if (key === undefined) return undefined
  const session = await store.findSession(sha256(key), Date.now())
  if (!session) throw new HttpError(401, 'key_invalid', 'this session key is unknown, expired or revoked')
  return session.user_id
}

export const bearer = (authorization: string | undefined): string | undefined =>
  authorization && /^bearer +([^ ]+) *$/i.exec(authorization)?.[1]

const roomNotFound = () => new HttpError(404, 'room_not_found', 'this room does not exist')

async function visibleRoom(store: Store, { roomId, caller }: Input): Promise<RoomRow> {
  const room = await store.findRoom(toBytes(roomId))
  if (!room) throw roomNotFound()
  if (room.open) return room
  const roles = caller && (await store.findRoomWithRoles(room.id, caller, caller))
  if (roles?.caller_banned !== 0) throw roomNotFound()
  return room
}

const roomBody = (room: RoomRow) => ({
  room_id: toId(room.id),
  name: room.name,
  open: Boolean(room.open),
  user_count: room.user_count,
  owner: toId(room.owner_id),
})

/** The operations that the benchmark asks for. */
export const operations: Record<string, (store: Store, input: Input) => Promise<Answer>> = {
  async getRoom(store, input) {
    return { status: 200, body: roomBody(await visibleRoom(store, input)) }
  },

  async listUsers(store, input) {
    const room = await visibleRoom(store, input)
    const rows = await store.listMembers(room.id, input.limit, input.offset)
    const { user_count } = room
    return {
      status: 200,
      body: { users: rows.map(({ user_id }) => toId(user_id)), index: input.offset, user_count, total: user_count },
    }
  },

  async createRoom(store, { caller, body }) {
    const room: RoomRow = {
      id: toBytes(v7()),
      owner_id: caller as Buffer,
      name: body?.name ?? '',
      open: Number(body?.open ?? true),
      version: 1,
      user_count: 1,
    }
    await store.transaction(async (trx) => {
      await trx.insertRoom(room)
      await trx.insertMember(room.id, room.owner_id, 1)
    })
    return { status: 200, body: roomBody(room) }
  },

  inviteUser: (store, input) =>
    changeMember(store, input, async (trx, room, isMember) => {
      if (isMember) throw new HttpError(409, 'already_member', 'this user is already in this room')
      await trx.insertMember(room.id, toBytes(input.body.user_id), room.version)
      await trx.addToUserCount(room.id, 1)
    }),

  removeUser: (store, input) =>
    changeMember(store, input, async (trx, room, isMember) => {
      if (!isMember) throw new HttpError(409, 'not_a_member', 'this user is not in this room')
      await trx.deleteMember(room.id, toBytes(input.body.user_id))
      await trx.addToUserCount(room.id, -1)
    }),

  async logIn(store, { body: { user_id, password } }) {
    const found = await store.findPasswordHash(toBytes(user_id))
    const matches = await bcrypt.compare(password, found?.password_hash ?? `$2b$10$${'.'.repeat(53)}`)
    if (!found || !matches) throw new HttpError(401, 'bad_credentials', 'no user has this user_id and password')
    const key = randomBytes(32).toString('base64url')
    const expires = Date.now() + 90 * 24 * 60 * 60 * 1000
    await store.insertSession(sha256(key), toBytes(user_id), expires)
    return { status: 200, body: { key, expires_at: new Date(expires).toISOString() } }
  },
}

async function changeMember(
  store: Store,
  { caller, roomId, body }: Input,
  change: (trx: Statements, room: RoomRow, isMember: boolean) => Promise<void>,
): Promise<Answer> {
  const user = toBytes(body.user_id)
  if (!(await store.findUser(user))) throw new HttpError(404, 'user_not_found', 'this user does not exist')
  await store.transaction(async (trx) => {
    const id = toBytes(roomId)
    await trx.lockRoom(id)
    const room = await trx.findRoomWithRoles(id, caller as Buffer, user)
    if (!room) throw roomNotFound()
    if (!room.owner_id.equals(caller as Buffer) && room.caller_admin === null) {
      throw new HttpError(403, 'not_allowed', 'only the owner and the admins of this room may do this')
    }
    if (room.user_banned) throw new HttpError(403, 'user_banned', 'this user is banned from this room')
    await change(trx, room, room.user_banned !== null)
  })
  return { status: 204 }
}
