/** The rules of section 1 of the design, as a state and the response of each step, for comparison with the service. */

export const operationNames = [
  'inviteUser', 'removeUser', 'addAdmin', 'removeAdmin', 'banUser', 'liftBan', 'changeOwner', 'updateRoom', 'updateRoomInBody',
  'getRoom', 'getOwner', 'getRoomUser', 'listUsers', 'listAdmins', 'listBans', 'getUser', 'renameUser', 'logIn', 'revokeKey',
] as const // biome-ignore format: a table

export interface Step {
  operation: (typeof operationNames)[number]
  /** Who asks, by number; undefined is somebody without a key. */
  caller: number | undefined
  /** By number; one that the model does not have exists nowhere. */
  room: number
  user: number
  open: boolean
  /** One of a few, so that two users want the same. */
  name: string
}

/** What the service has to return. A body has numbers where the service has ids. */
export interface ExpectedResponse {
  status: number
  code?: string
  body?: Record<string, unknown>
}

interface ModelRoom {
  name: string
  open: boolean
  owner: number
  /** Each in the order in which they came. The owner and the admins are members, too. */
  users: number[]
  admins: number[]
  bans: number[]
}

export class Model {
  rooms: ModelRoom[] = []
  users: { username: string; loggedIn: boolean }[] = []

  respond(step: Step): ExpectedResponse {
    const { operation, caller = -1, user, name } = step
    const takesNoKey = operation === 'logIn' || operation === 'revokeKey'
    if (takesNoKey) return this.#respondToKey(step)
    if (caller >= 0 && !this.users[caller]?.loggedIn) return { status: 401, code: 'key_invalid' }
    const reads = operation.startsWith('get') || operation.startsWith('list')
    if (caller < 0 && !reads) return { status: 401, code: 'key_missing' }
    if (operation === 'getUser') {
      const found = this.users[user]
      return found ? { status: 200, body: { username: found.username, user_id: user } } : notFound('user')
    }
    if (operation === 'renameUser') {
      const taken = this.users.some(({ username }, i) => i !== caller && fold(username) === fold(name))
      if (taken) return { status: 409, code: 'username_taken' }
      this.users[caller] = { loggedIn: true, username: name }
      return { status: 200, body: { username: name } }
    }
    const room = this.rooms[step.room]
    if (!room) return notFound('room')
    return reads ? this.#read(room, caller, step) : this.#change(room, caller, step)
  }

  #respondToKey({ operation, user }: Step): ExpectedResponse {
    const found = this.users[user]
    if (operation === 'revokeKey') {
      if (found) found.loggedIn = false
      return { status: 204 }
    }
    if (!found) return { status: 401, code: 'bad_credentials' }
    found.loggedIn = true
    return { status: 200 }
  }

  #read(room: ModelRoom, caller: number, { operation, room: room_id, user }: Step): ExpectedResponse {
    if (!room.open && !room.users.includes(caller)) return notFound('room')
    const { name, open, owner } = room
    const user_count = room.users.length
    const list = (users: number[]) => ({ status: 200, body: { users, index: 0, user_count, total: users.length } })
    if (operation === 'getRoom') return { status: 200, body: { room_id, name, open, user_count, owner } }
    if (operation === 'getOwner') return { status: 200, body: { owner } }
    if (operation === 'listUsers') return list(room.users)
    if (operation === 'listAdmins') return list(room.admins)
    if (operation === 'listBans') return list(room.bans)
    return room.users.includes(user) ? { status: 200, body: { present: true } } : notFound('user')
  }

  #change(room: ModelRoom, caller: number, { operation, room: room_id, user, open, name }: Step): ExpectedResponse {
    const is = { owner: room.owner === user, admin: room.admins.includes(user), banned: room.bans.includes(user) }
    const isMember = room.users.includes(user)
    const exists = this.users[user] !== undefined
    const owns = room.owner === caller
    const moderates = owns || room.admins.includes(caller)
    const done = { status: 204 }
    switch (operation) {
      case 'updateRoom':
      case 'updateRoomInBody':
        if (!moderates) return forbidden('not_allowed')
        Object.assign(room, { open, name })
        return { status: 200, body: { room_id, name, open, user_count: room.users.length, owner: room.owner } }
      case 'inviteUser':
        if (room.bans.includes(caller)) return forbidden('user_banned')
        if (!room.open && !moderates) return forbidden('not_allowed')
        if (is.banned) return forbidden('user_banned')
        if (!exists) return notFound('user')
        if (isMember) return conflict('already_member')
        room.users.push(user)
        return done
      case 'removeUser':
      case 'banUser': {
        const leaves = operation === 'removeUser' && caller === user
        if (!moderates && !leaves) return forbidden('not_allowed')
        if (is.owner) return forbidden('owner_must_stay')
        if (is.admin && !owns && !leaves) return forbidden('not_allowed')
        if (!exists) return notFound('user')
        if (operation === 'removeUser' && !isMember) return conflict('not_a_member')
        if (operation === 'banUser' && is.banned) return conflict('already_banned')
        room.users = without(room.users, user)
        room.admins = without(room.admins, user)
        if (operation === 'banUser') room.bans.push(user)
        return done
      }
      case 'liftBan':
        if (!moderates) return forbidden('not_allowed')
        if (!exists) return notFound('user')
        if (!is.banned) return conflict('not_banned')
        room.bans = without(room.bans, user)
        return done
    }
    // What is left is the owner's, and about members.
    if (!owns) return forbidden('not_allowed')
    if (!isMember) return notFound('user')
    if (operation === 'addAdmin') {
      if (is.owner) return conflict('already_owner')
      if (is.admin) return conflict('already_admin')
      room.admins.push(user)
      return done
    }
    if (operation === 'removeAdmin' && !is.admin) return conflict('not_an_admin')
    room.admins = without(room.admins, user)
    if (operation === 'changeOwner') room.owner = user
    return done
  }
}

const without = (users: number[], user: number) => users.filter((other) => other !== user)
const fold = (username: string) => username.toLowerCase()
const notFound = (what: 'user' | 'room') => ({ status: 404, code: `${what}_not_found` })
const forbidden = (code: string) => ({ status: 403, code })
const conflict = (code: string) => ({ status: 409, code })
