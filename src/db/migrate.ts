import pRetry from 'p-retry'
import type { Database } from './connect.js'
import { migrationSource } from './migrations/index.js'

/**
 * Brings the schema up to date, also where several processes start at once: one does the work, the others wait.
 * @returns the names of the migrations that were applied
 * @throws {Error} when another process holds Knex's migration lock for a minute, or died holding it
 */
export async function migrate({ knex, engine }: Database): Promise<string[]> {
  return engine.exclusively(knex, () =>
    // The lock above is one server's: on a cluster, Knex's lock row decides.
    pRetry(
      async () => {
        const [, applied] = await knex.migrate.latest({ migrationSource })
        return applied
      },
      { retries: 60, factor: 1, minTimeout: 1000, shouldRetry: ({ error }) => error.name === 'MigrationLocked' },
    ),
  )
}

/** Takes away the lock that a process left behind when it died while it was migrating. */
export const unlockMigrations = ({ knex }: Database): Promise<void> =>
  knex.migrate.forceFreeMigrationsLock({ migrationSource })
