import type { Knex } from 'knex'

/**
 * Creates a table unless it exists: MySQL commits each definition by itself, so a migration that was cut short may find
 * its own work done. The collation is binary: texts are compared byte by byte.
 */
export async function createTable(db: Knex, name: string, columns: (table: Knex.CreateTableBuilder) => void) {
  if (await db.schema.hasTable(name)) return
  await db.schema.createTable(name, (table) => {
    // Knex refuses these for SQLite, whose texts are like that anyway.
    if (db.client.dialect === 'mysql') {
      table.engine('InnoDB')
      table.charset('utf8mb4')
      table.collate('utf8mb4_bin')
    }
    columns(table)
  })
}
