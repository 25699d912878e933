import type { Knex } from 'knex'
import { createTable } from './table.js'

export const up = (db: Knex) =>
  createTable(db, 'room_users', (table) => {
    table.binary('room_id', 16).notNullable().references('rooms.id')
    table.binary('user_id', 16).notNullable()
    table.boolean('banned').notNullable()
    table.bigInteger('position').notNullable()
    table.bigInteger('admin_position')
    table.primary(['room_id', 'user_id'])
    // Each list of a room is read in order from one index, which holds all that the list answers.
    table.index(['room_id', 'banned', 'position', 'user_id'], 'room_users_list')
    table.index(['room_id', 'admin_position', 'user_id'], 'room_users_admins')
  })

export const down = (db: Knex) => db.schema.dropTable('room_users')
