import { connect } from './db/client/connect.js'
import { migrate, unlockMigrations } from './db/migrations/migrate.js'
import { exitWith } from './exit.js'
import { readSettings } from './settings.js'

/** `npm run migrate`: brings the schema of `DATABASE_URL` up to date, and says what it did. */
export async function migrateCommand({ unlock }: { unlock: boolean }): Promise<void> {
  try {
    const database = connect(readSettings(process.env).DATABASE_URL)
    if (unlock) await unlockMigrations(database)
    const applied = await migrate(database)
    console.log(
      `${database.engine.description}: ${applied.length === 0 ? 'up to date' : `applied ${applied.join(', ')}`}`,
    )
    await database.knex.destroy()
  } catch (error) {
    exitWith(error)
  }
}
