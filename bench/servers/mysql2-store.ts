import mysql, { type Pool, type PoolConnection, type RowDataPacket } from 'mysql2/promise'
import type { RoomRow, RoomWithRolesRow, Statements, Store } from './store.ts'

const columns = 'id, owner_id, name, open, version, user_count, admin_count, ban_count'
const room = `select ${columns} from rooms where id = ?`
const roomWithRoles = `
  select ${columns}, c.banned as caller_banned, c.admin_position as caller_admin, u.banned as user_banned from rooms
  left join room_users c on c.room_id = rooms.id and c.user_id = ?
  left join room_users u on u.room_id = rooms.id and u.user_id = ?
  where rooms.id = ?`
const page =
  'select user_id from room_users where room_id = ? and banned = 0 and position is not null order by position limit ? offset ?'

/** mysql2 alone, with prepared statements. */
export function createMysql2Store(uri: string): Store {
  const pool = mysql.createPool({ uri, connectionLimit: 10 })
  return {
    ...statements(pool),
    async transaction(work) {
      const connection = await pool.getConnection()
      try {
        await connection.query('begin')
        const result = await work(statements(connection))
        await connection.query('commit')
        return result
      } catch (error) {
        await connection.query('rollback')
        throw error
      } finally {
        connection.release()
      }
    },
  }
}

function statements(db: Pool | PoolConnection): Statements {
  const rows = async <Row>(sql: string, values: (string | number | Buffer)[]) => {
    const [found] = await db.execute<RowDataPacket[]>(sql, values)
    return found as Row[]
  }
  const first = async <Row>(sql: string, values: (string | number | Buffer)[]) => (await rows<Row>(sql, values))[0]
  const run = async (sql: string, values: (string | number | Buffer)[]) => void (await db.execute(sql, values))
  return {
    findSession: (hash, now) =>
      first('select user_id from sessions where key_hash = ? and expires_at > ?', [hash, now]),
    findUser: (id) => first('select id, username from users where id = ?', [id]),
    findPasswordHash: (id) => first('select password_hash from users where id = ?', [id]),
    insertSession: (hash, user, expires) =>
      run('insert into sessions (key_hash, user_id, expires_at) values (?, ?, ?)', [hash, user, expires]),
    findRoom: (id) => first<RoomRow>(room, [id]),
    listMembers: (id, limit, offset) => rows(page, [id, String(limit), String(offset)]),
    insertRoom: ({ id, owner_id, name, open, version, user_count }) =>
      run(
        'insert into rooms (id, owner_id, name, open, version, user_count, admin_count, ban_count, created_at) values (?, ?, ?, ?, ?, ?, 0, 0, ?)',
        [id, owner_id, name, open, version, user_count, Date.now()],
      ),
    lockRoom: (id) => run('update rooms set version = version + 1 where id = ?', [id]),
    addToUserCount: (id, users) => run('update rooms set user_count = user_count + ? where id = ?', [users, id]),
    findRoomWithRoles: (id, caller, user) => first<RoomWithRolesRow>(roomWithRoles, [caller, user, id]),
    insertMember: (id, user, position) =>
      run('insert into room_users (room_id, user_id, banned, position, admin_position) values (?, ?, 0, ?, null)', [
        id,
        user,
        position,
      ]),
    deleteMember: (id, user) => run('delete from room_users where room_id = ? and user_id = ?', [id, user]),
  }
}
