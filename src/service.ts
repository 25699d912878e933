import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { createApp } from './app.js'
import { sweepExpired } from './auth/expiry.js'
import { createLimits } from './auth/limits/limits.js'
import { createPasswords } from './auth/passwords.js'
import { connect, type DatabaseHandle } from './db/client/connect.js'
import { migrate } from './db/migrations/migrate.js'
import { limitConnectionsPerAddress } from './http/connections.js'
import { GracefulShutdown } from './http/graceful-shutdown.js'
import { listen } from './http/listen.js'
import { createHttpServer } from './http/server.js'
import { createLogger } from './logger.js'
import type { Settings } from './settings.js'

export interface Service {
  /** Where it listens, as in `http://127.0.0.1:3000`. */
  url: string
  /** For people: which database it uses. */
  database: string
  /** Begins to stop: responses wait until `stop`. */
  holdResponses(): void
  /** Accepts no more connections, finishes the requests under way, and closes the database. */
  stop(): Promise<void>
}

/** Starts one process of the service: listens, then brings the schema up to date, and serves requests from then on. */
export async function startService(settings: Settings): Promise<Service> {
  const logger = createLogger(settings)
  const database = connect(settings.DATABASE_URL, settings.DATABASE_POOL_SIZE)
  const { db, knex, engine } = database
  const passwords = createPasswords(settings.BCRYPT_COST)
  const stopping = new GracefulShutdown()
  const limits = createLimits(database, settings)
  let isPrepared = false
  const app = createApp(db, { passwords, limits, settings }, logger, stopping, () => isPrepared)
  const server = createHttpServer(app.callback(), settings.MAX_CONNECTIONS)
  // Behind a proxy all connections come from one address.
  if (settings.TRUST_PROXY === 0) limitConnectionsPerAddress(server, settings.MAX_CONNECTIONS_PER_ADDRESS)
  stopping.watch(server)
  await listen(server, settings)
  await prepare(database, logger)
  isPrepared = true
  const stopSweeping = sweepExpired(database, logger)
  return {
    url: urlOf(server.address() as AddressInfo),
    database: engine.description,
    holdResponses: () => stopping.hold(),
    async stop() {
      stopSweeping()
      await stopping.close(server)
      await passwords.close()
      await knex.destroy()
    },
  }
}

async function prepare(database: DatabaseHandle, logger: Logger): Promise<void> {
  const applied = await migrate(database)
  if (applied.length > 0) logger.info({ applied }, 'migrated the database')
  for (const warning of await database.engine.durabilityWarnings(database.knex)) logger.warn(warning)
}

const urlOf = ({ address, family, port }: AddressInfo) =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
