import type { Knex } from 'knex'
import { createTable } from './table.js'

export const up = (db: Knex) =>
  createTable(db, 'rate_limits', (table) => {
    table.string('key', 255).notNullable().primary()
    table.integer('points').notNullable().defaultTo(0)
    table.bigInteger('expire').unsigned().index()
  })

export const down = (db: Knex) => db.schema.dropTable('rate_limits')
