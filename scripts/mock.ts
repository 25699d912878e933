/**
 * Serves the contract's examples, for work on a front end: requests are validated as the service does it, any session
 * key is good, nothing is stored, and pages of any origin may ask. PORT and HOST are those of the service.
 */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import cors from '@koa/cors'
import Koa from 'koa'
import { OpenAPIBackend } from 'openapi-backend'
import { createApi } from '../src/api/api.ts'
import { contract } from '../src/api/contract.ts'
import { errors, routeNotFound } from '../src/http/errors.ts'
import { live } from '../src/http/health.ts'
import { createLogger } from '../src/http/logging.ts'
import { createRoutes } from '../src/http/routes.ts'
import { createHttpServer } from '../src/http/server.ts'
import type { Operations, Services } from '../src/operations/operation.ts'
import { readSettings } from '../src/settings.ts'
import { stopWith } from '../src/stop.ts'

/** Every operation answers the example of its first good answer. */
async function createMocks(): Promise<Operations> {
  const examples = await new OpenAPIBackend({ definition: contract, quick: true }).init()
  return Object.fromEntries(
    examples.getOperations().map(({ operationId = '' }) => [
      operationId,
      async () => {
        const { status, mock } = examples.mockResponseForOperation(operationId)
        return { status, body: mock }
      },
    ]),
  ) as never
}

try {
  const settings = readSettings(process.env)
  const app = new Koa()
  app.silent = true
  app.use(errors(createLogger(settings)))
  app.use(cors({ origin: '*', exposeHeaders: 'Retry-After, RateLimit, RateLimit-Policy' }))
  const anyKey = async (_db: unknown, bearer?: object, query?: object) =>
    bearer || query ? { user: 'somebody', seen: {} } : undefined
  app.use(await createApi(await createMocks(), {} as Services, anyKey))
  app.use(createRoutes(live).routes())
  app.use(routeNotFound)
  const server = createHttpServer(app.callback(), settings.MAX_CONNECTIONS).listen(settings.PORT, settings.HOST)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  console.log(`Roomkeeper's examples on http://${settings.HOST}:${port}`)
} catch (error) {
  stopWith(error)
}
