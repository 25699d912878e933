import type { IncomingMessage } from 'node:http'
import type { Middleware } from 'koa'
import { type Context as GenericContext, OpenAPIBackend } from 'openapi-backend'
import pTimeout from 'p-timeout'
import { badRequest, methodNotAllowed, unauthorized, unavailable } from '../errors.js'
import type { OperationId, Operations, Services } from '../operations/operation.js'
import { readBody, type Texts } from './body.js'
import { contract } from './contract.js'
import { toDetails } from './details.js'
import { type ApiRequest, PrecomputedRouter } from './router.js'
import { authenticate, bearerKey, queryKey } from './security.js'
import { PrecompiledValidator } from './validator.js'

/** What passes through openapi-backend: the request is one object, from the route to the operation. */
type Context = GenericContext & {
  request: ApiRequest & { address?: string; caller?: string; deadline?: number }
}

interface Answer {
  status: number
  body?: unknown
}

/**
 * Answers what the contract describes; a request for any other path goes on to the next middleware.
 * @param findCaller tells whose session key came with a request
 */
export async function createApi(
  operations: Operations,
  services: Services,
  findCaller = authenticate,
): Promise<Middleware> {
  const api = await createBackend(operations, services, findCaller)
  return async (ctx, next) => {
    const { method, path, headers, query, ip: address } = ctx
    const request = {
      method,
      path,
      headers,
      query: query as Texts,
      params: {},
      cookies: {},
      requestBody: undefined,
      address,
    }
    const answer: Answer | undefined = await api.handleRequest(request as never, ctx.req)
    if (!answer) return next()
    ctx.status = answer.status
    if (answer.body !== undefined) ctx.body = answer.body
  }
}

/**
 * The contract at run time: routes a request to its operation, reads its body, finds its caller, validates it, and hands
 * it to the operation's handler.
 */
export async function createBackend(
  operations: Operations,
  services: Services,
  findCaller = authenticate,
): Promise<OpenAPIBackend> {
  const router = new PrecomputedRouter(contract)
  const api = new OpenAPIBackend({
    definition: contract,
    quick: true,
    strict: true,
    securityHandlers: {
      bearer: ({ request }: Context) => request.headers.authorization !== undefined,
      key: ({ request }: Context) => request.query.key !== undefined,
    },
    handlers: {
      ...operationHandlers(operations, services),
      notFound: () => undefined,
      methodNotAllowed: ({ request }: Context) => {
        throw methodNotAllowed(router.methodsOf(request.path)?.join(', ') ?? '')
      },
      postRoutingHandler: async ({ operation, request }: Context, incoming: IncomingMessage) => {
        if (operation?.requestBody) request.requestBody = await readBody(incoming)
        request.deadline = performance.now() + mostTime
      },
      // Not in the security handlers: what those throw becomes a 401, an outage of the database too.
      postSecurityHandler: async ({ operation, request }: Context, incoming: IncomingMessage) => {
        if (!takesKey(operation)) return
        const keys = [bearerKey(incoming), queryKey(request.query)] as const
        const caller = await inTime(() => findCaller(services.db, ...keys), request)
        if (caller) request.caller = caller
        delete request.query.key
      },
      unauthorizedHandler: () => {
        throw unauthorized('key_missing', 'this needs a session key')
      },
      validationFail: ({ validation }: Context) => {
        const details = toDetails(validation.errors ?? [])
        const [first] = details
        const more = details.length > 1 ? ` (and ${details.length - 1} more)` : ''
        const message = `the request is not what the contract asks for: ${first?.in} ${first?.path} ${first?.message}${more}`
        throw badRequest('invalid_request', message.replace(/ +/g, ' '), details)
      },
    },
  })
  await api.init()
  api.router = router
  api.validator = new PrecompiledValidator(contract, router)
  return api
}

/** Operations take what they need by name, and know nothing of openapi-backend. */
function operationHandlers(operations: Operations, services: Services) {
  return Object.fromEntries(
    Object.entries(operations).map(([operationId, operation]) => [
      operationId,
      ({ request }: Context): Promise<Answer> => {
        const { caller, address, params, query, requestBody: body } = request
        return inTime<Answer>(() => operation({ ...services, caller, address, params, query, body } as never), request)
      },
    ]),
  ) as Record<OperationId, (context: Context) => Promise<Answer>>
}

/** Milliseconds in which a request is answered, once it has arrived. */
const mostTime = 4500

/** @throws {ApiError} 503 when the deadline comes first; what was begun goes on, with an outcome that nobody is told */
const inTime = <T>(work: () => Promise<T>, { deadline = 0 }: Context['request']): Promise<T> =>
  pTimeout(work(), {
    milliseconds: Math.max(1, deadline - performance.now()),
    message: unavailable('database_unavailable', 'there was no answer in time'),
  })

const takesKey = (operation: Context['operation']): boolean => (operation?.security?.length ?? 0) > 0
