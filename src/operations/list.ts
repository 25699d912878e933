import type { Page } from '../db/members.js'
import type { Room } from '../db/rooms.js'

/** The contract's UserList: one section of a list of a room. */
export const userList = (room: Room, { offset }: Page, users: string[], total: number) => ({
  status: 200 as const,
  body: { users, index: offset, user_count: room.userCount, total },
})
