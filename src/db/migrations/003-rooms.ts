import type { Knex } from 'knex'
import { createTable } from './table.js'

export const up = (db: Knex) =>
  createTable(db, 'rooms', (table) => {
    table.binary('id', 16).notNullable().primary()
    table.binary('owner_id', 16).notNullable()
    table.string('name', 200).notNullable()
    table.boolean('open').notNullable()
    table.bigInteger('version').notNullable()
    table.bigInteger('user_count').notNullable()
    table.bigInteger('admin_count').notNullable()
    table.bigInteger('ban_count').notNullable()
    table.bigInteger('created_at').notNullable()
  })

export const down = (db: Knex) => db.schema.dropTable('rooms')
