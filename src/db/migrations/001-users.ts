import type { Knex } from 'knex'
import { createTable } from './table.js'

export const up = (db: Knex) =>
  createTable(db, 'users', (table) => {
    table.binary('id', 16).notNullable().primary()
    table.string('username', 64).notNullable()
    // The folded name in UTF-8; 3072 bytes is what an InnoDB key holds, and 64 characters fold to no more.
    table.binary('name_key', 3072).notNullable().unique()
    table.string('password_hash', 60).notNullable()
    table.bigInteger('created_at').notNullable()
  })

export const down = (db: Knex) => db.schema.dropTable('users')
