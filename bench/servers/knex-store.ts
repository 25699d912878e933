import knex, { type Knex } from 'knex'
import type { Statements, Store } from './store.ts'

/** Knex as it comes: each statement written anew. */
export function createKnexStore(url: string): Store {
  const db = knex({ client: 'mysql2', connection: url, pool: { min: 0, max: 10 } })
  return { ...statements(db), transaction: (work) => db.transaction((trx) => work(statements(trx))) }
}

const statements = (db: Knex): Statements => ({
  findSession: (key_hash, now) => db('sessions').where({ key_hash }).where('expires_at', '>', now).first('user_id'),
  findUser: (id) => db('users').where({ id }).first('id', 'username'),
  findPasswordHash: (id) => db('users').where({ id }).first('password_hash'),
  insertSession: async (key_hash, user_id, expires_at) =>
    void (await db('sessions').insert({ key_hash, user_id, expires_at })),
  findRoom: (id) => db('rooms').where({ id }).first(),
  listMembers: (room_id, limit, offset) =>
    db('room_users')
      .where({ room_id, banned: false })
      .whereNotNull('position')
      .orderBy('position')
      .limit(limit)
      .offset(offset)
      .select('user_id'),
  insertRoom: async (row) =>
    void (await db('rooms').insert({ ...row, admin_count: 0, ban_count: 0, created_at: Date.now() })),
  lockRoom: async (id) => void (await db('rooms').where({ id }).increment('version')),
  addToUserCount: async (id, users) => void (await db('rooms').where({ id }).increment('user_count', users)),
  findRoomWithRoles: (id, caller, user) =>
    db('rooms')
      .leftJoin({ c: 'room_users' }, (on) => on.on('c.room_id', 'rooms.id').andOnVal('c.user_id', caller as never))
      .leftJoin({ u: 'room_users' }, (on) => on.on('u.room_id', 'rooms.id').andOnVal('u.user_id', user as never))
      .where({ 'rooms.id': id })
      .first('rooms.*', { caller_banned: 'c.banned', caller_admin: 'c.admin_position', user_banned: 'u.banned' }),
  insertMember: async (room_id, user_id, position) =>
    void (await db('room_users').insert({ room_id, user_id, position, banned: false, admin_position: null })),
  deleteMember: async (room_id, user_id) => void (await db('room_users').where({ room_id, user_id }).delete()),
})
