/** A room as it is stored. */
export interface Room {
  id: string
  owner: string
  name: string
  open: boolean
  /** Counts the changes; gives each entry of a list its position. */
  version: number
  userCount: number
  adminCount: number
  banCount: number
}

export type NewRoom = Pick<Room, 'id' | 'owner' | 'name' | 'open'>

/** The role of a user in a room. */
export type Role = 'owner' | 'admin' | 'member' | 'banned' | 'none'

/** A role that `room_users` stores; the owner of a room is in its row of `rooms`. */
export type StoredRole = Exclude<Role, 'owner'>

/** Whether this role is one of those in the room. */
export const isMember = (role: Role): role is 'owner' | 'admin' | 'member' =>
  role === 'owner' || role === 'admin' || role === 'member'

export interface User {
  id: string
  username: string
}

/** A session key that works. */
export interface Session {
  user: string
  keyHash: Buffer
  /** When it was looked up, in milliseconds of `performance.now()`. */
  checkedAt: number
}
