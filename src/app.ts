import cors from '@koa/cors'
import Koa from 'koa'
import type { Logger } from 'pino'
import { createApi } from './api/api.js'
import { errors, routeNotFound } from './http/errors.js'
import { ready } from './http/health.js'
import { requestLog } from './http/logging.js'
import { createRoutes } from './http/routes.js'
import { securityHeaders } from './http/security-headers.js'
import { closeWhenStopping, mustHaveHost } from './http/server.js'
import { operations } from './operations/index.js'
import type { Services } from './operations/operation.js'

/**
 * The Koa application: everything between a request and its answer, in order.
 * @param stopping aborted when the service begins to stop
 */
export async function createApp(services: Services, logger: Logger, stopping: AbortSignal): Promise<Koa> {
  const { settings, db } = services
  const app = new Koa({ proxy: settings.TRUST_PROXY > 0, maxIpsCount: settings.TRUST_PROXY })
  app.silent = true
  app.use(requestLog(logger))
  app.use(closeWhenStopping(stopping))
  app.use(errors(logger))
  app.use(mustHaveHost)
  for (const middleware of securityHeaders()) app.use(middleware)
  if (settings.CORS_ORIGIN !== 'none') {
    app.use(cors({ origin: settings.CORS_ORIGIN, exposeHeaders: 'Retry-After, RateLimit, RateLimit-Policy' }))
  }
  app.use(await createApi(operations, services))
  app.use(createRoutes(ready(db)).routes())
  app.use(routeNotFound)
  return app
}
