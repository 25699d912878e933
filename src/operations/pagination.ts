import type { Database } from '../db/client/types.js'
import type { Room } from '../db/model.js'
import type { Entry, ListReader, Page } from '../db/queries/room-lists.js'

/** A page of a list as a request asks for it. */
interface PageQuery {
  limit: number
  offset: number
  /** A cursor: the position of an entry, and how many entries the list had until there. */
  after: string
}

/** The contract's UserList: one page of a list of a room, which has `total` entries. */
export async function userList(
  db: Database,
  room: Room,
  read: ListReader,
  total: number,
  { limit, offset, after }: PageQuery,
) {
  const [position = 0, before = 0] = after.split('-').map(Number)
  // One more than asked for shows whether the list goes on.
  const page: Page = { limit: limit + 1, offset, after: position }
  const found = await read(db, room, page, total)
  const entries = found.slice(0, limit)
  // Together they may be more than any list has, and more than the contract's Count.
  const index = Math.min(before + offset, Number.MAX_SAFE_INTEGER)
  const next = found.length > limit ? { next: cursor(entries, index) } : {}
  return {
    status: 200 as const,
    body: { users: entries.map(({ user }) => user), index, user_count: room.userCount, total, ...next },
  }
}

const cursor = (entries: Entry[], index: number): string => `${entries.at(-1)?.position}-${index + entries.length}`
