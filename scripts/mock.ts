/**
 * Serves the contract's examples, for work on a front end: requests are validated as in the service, any session
 * key is accepted, nothing is stored, and pages of any origin may ask. A valid request with `Prefer: code=404` returns
 * the example of that status. PORT and HOST work as for the service.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { AddressInfo } from 'node:net'
import Koa from 'koa'
import { OpenAPIBackend } from 'openapi-backend'
import { createApi } from '../src/api/api.ts'
import { contract } from '../src/api/contract.ts'
import { unlimited } from '../src/auth/limits/limits.ts'
import type { Pool } from '../src/db/client/pool.ts'
import { Prefetched } from '../src/db/client/prefetched.ts'
import { ApiError, badRequest, databaseUnavailable, tooManyRequests, unauthorized } from '../src/errors.ts'
import { exitWith } from '../src/exit.ts'
import { allowOrigin } from '../src/http/cross-origin.ts'
import { errors, routeNotFound } from '../src/http/errors.ts'
import { listen } from '../src/http/listen.ts'
import { createHttpServer } from '../src/http/server.ts'
import { createLogger } from '../src/logger.ts'
import type { Operations, Services } from '../src/operations/types.ts'
import { live } from '../src/routes/health.ts'
import { createRoutes } from '../src/routes/index.ts'
import { readSettings } from '../src/settings.ts'

/** The Prefer header of the request. */
const preferred = new AsyncLocalStorage<string>()

/** The headers that come with some errors. */
const headers: Record<number, Record<string, string>> = {
  401: unauthorized('key_invalid', '').headers,
  429: tooManyRequests('logins', 100, 600, 30).headers,
  503: databaseUnavailable().headers,
}

/** Every operation returns the example of its first successful response, unless the request prefers another. */
async function createMocks(): Promise<Operations> {
  const examples = await new OpenAPIBackend({ definition: contract, quick: true }).init()
  return Object.fromEntries(
    examples.getOperations().map(({ operationId = '', responses = {} }) => [
      operationId,
      async () => {
        const code = /\bcode="?(\w+)/.exec(preferred.getStore() ?? '')?.[1]
        if (code && !(code in responses)) {
          const message = `must be code= and one of ${Object.keys(responses).join(', ')}`
          throw badRequest('invalid_request', `Prefer ${message}`, [{ in: 'header', path: '/Prefer', message }])
        }
        const { status, mock } = examples.mockResponseForOperation(operationId, code ? { code: Number(code) } : {})
        if (status >= 400) throw new ApiError(status, mock.code, mock.error, mock.details, headers[status])
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
  app.use(allowOrigin('*'))
  app.use((ctx, next) => preferred.run(ctx.get('Prefer'), next))
  const anyKey = async (_db: unknown, bearer?: object, query?: object) =>
    bearer || query
      ? { user: 'somebody', keyHash: Buffer.alloc(32), checkedAt: performance.now(), prefetched: new Prefetched() }
      : undefined
  app.use(createApi(await createMocks(), {} as Pool, { limits: unlimited } as Services, anyKey))
  app.use(createRoutes(live).routes())
  app.use(routeNotFound)
  const server = createHttpServer(app.callback(), settings.MAX_CONNECTIONS)
  await listen(server, settings)
  const { port } = server.address() as AddressInfo
  console.log(`Roomkeeper's examples on http://${settings.HOST}:${port}`)
} catch (error) {
  exitWith(error)
}
