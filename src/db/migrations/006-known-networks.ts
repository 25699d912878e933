import type { Knex } from 'knex'
import { createTable } from './table.js'

export const up = (db: Knex) =>
  createTable(db, 'known_networks', (table) => {
    table.binary('id', 32).notNullable().primary()
    table.bigInteger('used_at').notNullable().index()
  })

export const down = (db: Knex) => db.schema.dropTable('known_networks')
