import Koa from 'koa'
import type { Logger } from 'pino'
import { createApi } from './api/api.js'
import type { Pool } from './db/client/pool.js'
import { setAddress } from './http/address.js'
import { closeStalledClients } from './http/connections.js'
import { allowOrigin } from './http/cross-origin.js'
import { errors, routeNotFound } from './http/errors.js'
import type { GracefulShutdown } from './http/graceful-shutdown.js'
import { rejectMalformed } from './http/request-guard.js'
import { requestLog } from './http/request-log.js'
import { setSecurityHeaders } from './http/security-headers.js'
import { operations } from './operations/index.js'
import type { Services } from './operations/types.js'
import { ready, unavailableUntil } from './routes/health.js'
import { createRoutes } from './routes/index.js'

/**
 * The Koa application: everything between a request and its response, in order.
 * @param isPrepared whether the database may be used
 */
export function createApp(
  db: Pool,
  services: Services,
  logger: Logger,
  stopping: GracefulShutdown,
  isPrepared: () => boolean,
): Koa {
  const { settings } = services
  const app = new Koa({ proxy: settings.TRUST_PROXY > 0 })
  app.silent = true
  app.use(setAddress(settings.TRUST_PROXY))
  if (logger.isLevelEnabled('debug')) app.use(requestLog(logger))
  app.use(stopping.endConnections)
  app.use(closeStalledClients)
  app.use(errors(logger))
  app.use(setSecurityHeaders)
  app.use(rejectMalformed)
  app.use(unavailableUntil(isPrepared))
  if (settings.CORS_ORIGIN !== 'none') app.use(allowOrigin(settings.CORS_ORIGIN))
  app.use(createApi(operations, db, services))
  app.use(createRoutes(ready(db)).routes())
  app.use(routeNotFound)
  return app
}
