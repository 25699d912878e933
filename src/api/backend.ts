import type { IncomingMessage } from 'node:http'
import { OpenAPIBackend } from 'openapi-backend'
import type { Pool } from '../db/client/pool.js'
import { badRequest, methodNotAllowed, unauthorized } from '../errors.js'
import type { Operations, Services } from '../operations/types.js'
import { authenticate, bearerKey, queryKey } from './authenticate.js'
import { readBody } from './body.js'
import type { Context } from './context.js'
import { contract, sessionKeys } from './contract.js'
import { toDetails } from './details.js'
import { createHandlers } from './handlers.js'
import { prefetchHint } from './prefetch-hint.js'
import { PrecomputedRouter } from './router.js'
import { PrecompiledValidator } from './validator.js'

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
  const backend = new OpenAPIBackend({ definition: contract, strict: true })
  // In place of its init(), which would prepare the document anew for each handler.
  backend.router = router
  backend.validator = new PrecompiledValidator(contract, router)
  backend.initialized = true
  const handlers: Record<string, (context: Context, incoming: IncomingMessage) => unknown> = {
    ...createHandlers(operations, pool, services),
    notFound: () => undefined,
    methodNotAllowed: ({ request }) => {
      throw methodNotAllowed(router.methodsOf(request.path)?.join(', ') ?? '')
    },
    postRoutingHandler: async ({ operation, request }, incoming) => {
      if (operation?.operationId) request.state.operationId = operation.operationId
      if (operation?.requestBody) request.requestBody = await readBody(incoming)
      request.startDeadline()
    },
    postSecurityHandler: async ({ operation, request }, incoming) => {
      const keyRequirement = sessionKeys[operation?.operationId ?? '']
      if (keyRequirement === 'none') return
      const given = [bearerKey(incoming), queryKey(request.query)] as const
      const session = await findSession(pool, ...given, prefetchHint(request))
      if (session) {
        request.session = session
        request.state.caller = session.user
      } else if (keyRequirement === 'required') throw unauthorized('key_missing', 'this needs a session key')
      delete request.query.key
    },
    validationFail: ({ validation }) => {
      const details = toDetails(validation.errors ?? [])
      const [first] = details
      const more = details.length > 1 ? ` (and ${details.length - 1} more)` : ''
      const message = `the request is not what the contract asks for: ${first?.in} ${first?.path} ${first?.message}${more}`
      throw badRequest('invalid_request', message.replace(/ +/g, ' '), details)
    },
  }
  // Its types know nothing of what our requests carry.
  backend.register(handlers as never)
  return backend
}
