import type { Knex } from 'knex'
import { createTable } from './table.js'

export const up = (db: Knex) =>
  createTable(db, 'sessions', (table) => {
    table.binary('key_hash', 32).notNullable().primary()
    table.binary('user_id', 16).notNullable()
    table.bigInteger('expires_at').notNullable().index()
  })

export const down = (db: Knex) => db.schema.dropTable('sessions')
