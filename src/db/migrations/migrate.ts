import type { Knex } from 'knex'
import pRetry from 'p-retry'
import { StartupError } from '../../startup-error.js'
import type { DatabaseHandle } from '../client/connect.js'
import { withRetry } from '../client/retry.js'
import type { Schema } from '../client/schema.js'
import { migrations } from './index.js'
import { missingParts, type Step } from './steps.js'

const records = 'knex_migrations'

/**
 * Brings the schema up to date, also where several processes start at once: one does the work, the others wait. Where it is
 * up to date, that takes three queries and no lock.
 * @returns the names of the migrations that were applied
 * @throws {StartupError} when the database can't be used as it is
 */
export async function migrate(database: DatabaseHandle): Promise<string[]> {
  const { knex, engine } = database
  const retryIfLocked = <T>(work: () => Promise<T>) => withRetry(work, (error) => engine.classify(error).kind)
  try {
    await engine.initialize()
    // On SQLite, another process that opens the file at the same moment locks it.
    const applied = (await retryIfLocked(() => areRecorded(knex))) ? [] : await apply(database)
    // Read after the record: what another process recorded in between is there, too.
    verify(database, await retryIfLocked(() => engine.readSchema(knex)))
    return applied
  } catch (error) {
    throw error instanceof StartupError ? error : new StartupError(engine.explain(error), { cause: error })
  }
}

/** Takes away the lock that a process left behind when it died while it was migrating. */
export const unlockMigrations = ({ knex, engine }: DatabaseHandle): Promise<void> =>
  knex.migrate.forceFreeMigrationsLock({ migrationSource: sourceFor(engine) })

/** Whether every migration is recorded as applied. */
async function areRecorded(knex: Knex): Promise<boolean> {
  const recorded: string[] = (await knex.schema.hasTable(records)) ? await knex(records).pluck('name') : []
  const unknown = recorded.filter((name) => !(name in migrations))
  if (unknown.length > 0) {
    throw new StartupError(
      `DATABASE_URL: the database has migrations of a later version (${unknown.join(', ')}): start that version`,
    )
  }
  return recorded.length === Object.keys(migrations).length
}

function apply({ knex, engine }: DatabaseHandle): Promise<string[]> {
  const migrationSource = sourceFor(engine)
  return engine.withMigrationLock(knex, () =>
    // The lock above is one server's: on a cluster, Knex's lock row decides.
    pRetry(
      async () => {
        const [, applied] = await knex.migrate.latest({ migrationSource })
        return applied as string[]
      },
      { retries: 60, factor: 1, minTimeout: 1000, shouldRetry: ({ error }) => isLockedByRow(error) },
    ).catch((error) => {
      throw isLockedByRow(error) ? new StartupError(lockedByRow) : error
    }),
  )
}

/** Knex takes every error of its lock row's update for this one. */
const isLockedByRow = ({ name, message }: Error) => name === 'MigrationLocked' && !/denied/.test(message)

const lockedByRow =
  'DATABASE_URL: another process has been migrating the database for a minute, or died while it did; ' +
  'when none is, run npm run migrate -- --unlock'

/** Gives the migrations to Knex's runner, which locks, and records what was applied. */
const sourceFor = (engine: DatabaseHandle['engine']): Knex.MigrationSource<string> => ({
  getMigrations: async () => Object.keys(migrations),
  getMigrationName: (name) => name,
  getMigration: async (name) => ({
    async up(trx) {
      const schema = await engine.readSchema(trx)
      for (const step of migrations[name] ?? []) {
        if (missingParts(step, schema).length > 0) await trx.raw(step.sql(trx, engine))
      }
    },
    async down() {
      throw new Error('migrations are not taken back')
    },
  }),
})

/** @throws {StartupError} when something is missing of what the migrations have made */
function verify({ knex, engine }: DatabaseHandle, schema: Schema): void {
  const isMissing = (step: Step) => missingParts(step, schema).length > 0
  const missing = Object.values(migrations).flat().filter(isMissing)
  if (missing.length === 0) return
  const parts = missing.flatMap((step) => missingParts(step, schema))
  const sql = missing.map((step) => step.sql(knex, engine)).join('; ')
  throw new StartupError(
    `DATABASE_URL: the database lacks ${parts.join(', ')}; read Databases in README.md, and add what is missing: ${sql};`,
  )
}
