import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { createApp } from './app.js'
import { forgetExpired } from './auth/expiry.js'
import { createLimits } from './auth/limits/limits.js'
import { createPasswords } from './auth/passwords.js'
import { connect, type Database } from './db/connect.js'
import { migrate } from './db/migrate.js'
import { boundPerAddress } from './http/connections.js'
import { listen } from './http/listen.js'
import { createLogger } from './http/logging.js'
import { createHttpServer } from './http/server.js'
import { Stopping } from './http/stopping.js'
import type { Settings } from './settings.js'

export interface Service {
  /** Where it listens, as in `http://127.0.0.1:3000`. */
  url: string
  /** For people: which database it uses. */
  database: string
  /** Begins to stop: answers wait until `stop`. */
  holdAnswers(): void
  /** Takes no more connections, finishes what runs, and ends. */
  stop(): Promise<void>
}

/** Starts one process of the service: listens, and brings the schema up to date before it answers more than that. */
export async function startService(settings: Settings): Promise<Service> {
  const logger = createLogger(settings)
  const database = connect(settings.DATABASE_URL, settings.DATABASE_POOL_SIZE)
  const { db, knex, engine } = database
  const passwords = createPasswords(settings.BCRYPT_COST)
  const stopping = new Stopping()
  const limits = createLimits(database, settings)
  let isPrepared = false
  const app = createApp(db, { passwords, limits, settings }, logger, stopping, () => isPrepared)
  const server = createHttpServer(app.callback(), settings.MAX_CONNECTIONS)
  // Behind a proxy all connections come from one address.
  if (settings.TRUST_PROXY === 0) boundPerAddress(server, settings.MAX_CONNECTIONS_PER_ADDRESS)
  stopping.watch(server)
  await listen(server, settings)
  await prepare(database, logger)
  isPrepared = true
  const stopForgetting = forgetExpired(database, logger)
  return {
    url: urlOf(server.address() as AddressInfo),
    database: engine.description,
    holdAnswers: () => stopping.hold(),
    async stop() {
      stopForgetting()
      await stopping.close(server)
      await passwords.close()
      await knex.destroy()
    },
  }
}

async function prepare(database: Database, logger: Logger): Promise<void> {
  const applied = await migrate(database)
  if (applied.length > 0) logger.info({ applied }, 'migrated the database')
  for (const warning of await database.engine.durabilityWarnings(database.knex)) logger.warn(warning)
}

const urlOf = ({ address, family, port }: AddressInfo) =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
