import { addIndex, bigInteger, boolean, bytes, createTable, type Step } from './steps.js'

export const roomUsers: Step[] = [
  ...createTable(
    'room_users',
    {
      room_id: bytes(16),
      user_id: bytes(16),
      banned: boolean,
      position: bigInteger,
      admin_position: (table, name) => table.bigInteger(name),
    },
    { primaryKey: ['room_id', 'user_id'], foreignKeys: { room_id: 'rooms.id' } },
  ),
  // Each list of a room is read in order from one index, which covers all columns of the list.
  addIndex('room_users', ['room_id', 'banned', 'position', 'user_id'], 'room_users_list'),
  addIndex('room_users', ['room_id', 'admin_position', 'user_id'], 'room_users_admins'),
]
