import type { IncomingMessage } from 'node:http'
import type { Middleware } from 'koa'
import { type Context as GenericContext, OpenAPIBackend } from 'openapi-backend'
import { Deadline } from '../db/deadline.js'
import type { Pool } from '../db/pool.js'
import { RequestDb } from '../db/request.js'
import type { Session } from '../db/seen.js'
import { withDeadline } from '../deadline.js'
import { badRequest, methodNotAllowed, unauthorized } from '../errors.js'
import type { OperationId, Operations, Services } from '../operations/operation.js'
import { aboutOf } from './about.js'
import { readBody, type Texts } from './body.js'
import { contract } from './contract.js'
import { toDetails } from './details.js'
import { type ApiRequest, PrecomputedRouter } from './router.js'
import { authenticate, bearerKey, queryKey, takeSecurity } from './security.js'
import { PrecompiledValidator } from './validator.js'

/** What passes through openapi-backend: the request is one object, from the route to the operation. */
type Context = GenericContext & {
  request: ApiRequest & {
    address?: string
    session?: Session
    deadline?: Deadline
    /** Called once all of the request that is needed is here. */
    startDeadline?: () => void
  }
}

interface Answer {
  status: number
  body?: unknown
}

/**
 * Answers what the contract describes; a request for any other path goes on to the next middleware.
 * @param findSession tells whose session key came with a request
 */
export function createApi(
  operations: Operations,
  pool: Pool,
  services: Services,
  findSession = authenticate,
): Middleware {
  const api = createBackend(operations, pool, services, findSession)
  return async (ctx, next) => {
    const { method, path, headers, query, ip: address, req } = ctx
    const answer: Answer | undefined = await withDeadline((deadline, startDeadline) => {
      const parsed = { query: query as Texts, params: {}, cookies: {}, requestBody: undefined }
      return api.handleRequest({ method, path, headers, ...parsed, address, deadline, startDeadline } as never, req)
    })
    if (!answer) return next()
    ctx.status = answer.status
    if (answer.body === undefined) return
    // Koa would look up the type of a body that is an object, and write it in the same way.
    ctx.res.setHeader('Content-Type', 'application/json; charset=utf-8')
    ctx.body = JSON.stringify(answer.body)
  }
}

/**
 * The contract at run time: routes a request to its operation, reads its body, finds its caller, validates it, and hands
 * it to the operation's handler.
 */
export function createBackend(
  operations: Operations,
  pool: Pool,
  services: Services,
  findSession = authenticate,
): OpenAPIBackend {
  const router = new PrecomputedRouter(contract)
  const keys = takeSecurity(router)
  const api = new OpenAPIBackend({ definition: contract, strict: true })
  // In place of its init(), which would prepare the document anew for each handler.
  api.router = router
  api.validator = new PrecompiledValidator(contract, router)
  api.initialized = true
  api.register({
    ...operationHandlers(operations, pool, services),
    notFound: () => undefined,
    methodNotAllowed: ({ request }: Context) => {
      throw methodNotAllowed(router.methodsOf(request.path)?.join(', ') ?? '')
    },
    postRoutingHandler: async ({ operation, request }: Context, incoming: IncomingMessage) => {
      if (operation?.requestBody) request.requestBody = await readBody(incoming)
      request.startDeadline?.()
    },
    postSecurityHandler: async ({ operation, request }: Context, incoming: IncomingMessage) => {
      const needed = keys.get(operation?.operationId)
      if (needed === 'none') return
      const given = [bearerKey(incoming), queryKey(request.query)] as const
      const session = await findSession(pool, ...given, aboutOf(request))
      if (session) request.session = session
      else if (needed === 'required') throw unauthorized('key_missing', 'this needs a session key')
      delete request.query.key
    },
    validationFail: ({ validation }: Context) => {
      const details = toDetails(validation.errors ?? [])
      const [first] = details
      const more = details.length > 1 ? ` (and ${details.length - 1} more)` : ''
      const message = `the request is not what the contract asks for: ${first?.in} ${first?.path} ${first?.message}${more}`
      throw badRequest('invalid_request', message.replace(/ +/g, ' '), details)
    },
  })
  return api
}

/** Operations take what they need by name, and know nothing of openapi-backend. */
function operationHandlers(operations: Operations, pool: Pool, { passwords, limits, settings }: Services) {
  return Object.fromEntries(
    Object.entries(operations).map(([operationId, operation]) => [
      operationId,
      async ({ request, operation: { method } }: Context): Promise<Answer> => {
        const { session, deadline = new Deadline(), address, params, query, requestBody: body } = request
        if (session && method !== 'get') await limits.change(session.user)
        const input = {
          // Named one by one: to spread the services here takes 10 µs.
          db: new RequestDb(pool, deadline, session),
          passwords,
          limits,
          settings,
          caller: session?.user,
          address,
          params,
          query,
          body,
        }
        return operation(input as never)
      },
    ]),
  ) as Record<OperationId, (context: Context) => Promise<Answer>>
}
