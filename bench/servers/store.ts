/** What the competitors do with the database: the statements of the service on the same rows. */
export interface RoomRow {
  id: Buffer
  owner_id: Buffer
  name: string
  open: number
  version: number
  user_count: number
}

/** A room, and what two users are to it; null for whom it has no row. */
export interface RoomWithRolesRow extends RoomRow {
  caller_banned: number | null
  caller_admin: number | null
  user_banned: number | null
}

/** Statements, in a transaction or each by itself. */
export interface Statements {
  findSession(keyHash: Buffer, now: number): Promise<{ user_id: Buffer } | undefined>
  findUser(id: Buffer): Promise<{ id: Buffer } | undefined>
  findPasswordHash(id: Buffer): Promise<{ password_hash: string } | undefined>
  insertSession(keyHash: Buffer, userId: Buffer, expiresAt: number): Promise<void>
  findRoom(id: Buffer): Promise<RoomRow | undefined>
  listMembers(roomId: Buffer, limit: number, offset: number): Promise<{ user_id: Buffer }[]>
  insertRoom(row: RoomRow): Promise<void>
  lockRoom(id: Buffer): Promise<void>
  addToUserCount(id: Buffer, users: number): Promise<void>
  findRoomWithRoles(id: Buffer, caller: Buffer, user: Buffer): Promise<RoomWithRolesRow | undefined>
  insertMember(roomId: Buffer, userId: Buffer, position: number): Promise<void>
  deleteMember(roomId: Buffer, userId: Buffer): Promise<void>
}

export interface Store extends Statements {
  transaction<T>(work: (statements: Statements) => Promise<T>): Promise<T>
}
