import type { Knex } from 'knex'
import type { Engine } from '../client/engines/engine.js'
import { describe, type Part, type Schema } from '../client/schema.js'

/**
 * What one statement does to the schema: MySQL commits each definition by itself, so a migration can be cut short between
 * any two. The schema shows whether a step is done already.
 */
export interface Step {
  /** What the schema has once it is done. */
  parts: Part[]
  sql(db: Knex, engine: Engine): string
}

/** Adds a column of this name. */
type Column = (table: Knex.TableBuilder, name: string) => Knex.ColumnBuilder

export const bytes =
  (length: number): Column =>
  (table, name) =>
    table.binary(name, length).notNullable()

export const text =
  (length: number): Column =>
  (table, name) =>
    table.string(name, length).notNullable()

export const boolean: Column = (table, name) => table.boolean(name).notNullable()

export const bigInteger: Column = (table, name) => table.bigInteger(name).notNullable()

/**
 * A table with its columns, its primary key, and its foreign keys, from a column to a table and a column there as in
 * `{ room_id: 'rooms.id' }`. Only SQLite makes those with the table: it can't add any later.
 */
export function createTable(
  table: string,
  columns: Record<string, Column>,
  { primaryKey, foreignKeys = {} }: { primaryKey: string[]; foreignKeys?: Record<string, string> },
): Step[] {
  const create: Step = {
    parts: [
      ...Object.keys(columns).map((name): Part => ({ kind: 'column', table, columns: name })),
      { kind: 'primary key', table, columns: primaryKey.join(', ') },
    ],
    sql: (db, engine) =>
      firstStatement(
        db.schema.createTable(table, (builder) => {
          engine.setTableOptions(builder)
          for (const [name, column] of Object.entries(columns)) column(builder, name)
          builder.primary(primaryKey)
          for (const [column, target] of Object.entries(foreignKeys)) builder.foreign(column).references(target)
        }),
      ),
  }
  return [create, ...Object.entries(foreignKeys).map(([column, target]) => addForeignKey(table, column, target))]
}

const addForeignKey = (table: string, column: string, target: string): Step => ({
  parts: [{ kind: 'foreign key', table, columns: `${column} -> ${target}` }],
  sql: (db) => firstStatement(db.schema.alterTable(table, (builder) => builder.foreign(column).references(target))),
})

export const addUnique = (table: string, columns: string[]): Step => {
  const name = [table, ...columns, 'unique'].join('_')
  return {
    parts: [{ kind: 'unique index', table, name, columns: columns.join(', ') }],
    sql: (db) => firstStatement(db.schema.alterTable(table, (builder) => builder.unique(columns, name))),
  }
}

export const addIndex = (table: string, columns: string[], name = [table, ...columns, 'index'].join('_')): Step => ({
  parts: [{ kind: 'index', table, name, columns: columns.join(', ') }],
  sql: (db) => firstStatement(db.schema.alterTable(table, (builder) => builder.index(columns, name))),
})

/** What the step has to make and the schema lacks, in words. */
export const missingParts = ({ parts }: Step, schema: Schema): string[] =>
  parts.map(describe).filter((part) => !schema.has(part))

/** Of the statements that Knex writes for MySQL's CREATE TABLE, those after the first are steps of their own here. */
const firstStatement = (builder: Knex.SchemaBuilder): string =>
  (builder.toSQL() as unknown as { sql: string }[])[0]?.sql ?? ''
