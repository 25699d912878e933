/** Fastify with fastify-openapi-glue, and mysql2. */
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify'
import openapiGlue from 'fastify-openapi-glue'
import { tell } from './listen.ts'
import { createMysql2Store } from './mysql2-store.ts'
import { authenticate, bearer, HttpError, operations } from './operations.ts'

type Request = FastifyRequest<{
  Params: { room_id: string }
  Querystring: { limit: number; offset: number; key?: string }
}> & { caller?: Buffer }

const store = createMysql2Store(process.env.DATABASE_URL ?? '')
const specification = JSON.parse(readFileSync(process.env.CONTRACT ?? '', 'utf8'))
const app = fastify({ ajv: { customOptions: { strict: false } } })

/** Stops looking for a key where none came. */
const withKey = async (request: Request, key: string | undefined) => {
  if (key === undefined) throw new Error('no key')
  const caller = await authenticate(store, key)
  if (caller) request.caller = caller
}

app.register(openapiGlue, {
  specification,
  securityHandlers: {
    bearer: (request: Request) => withKey(request, bearer(request.headers.authorization)),
    key: (request: Request) => withKey(request, request.query.key),
  },
  operationResolver: (operationId: string) => async (asked: FastifyRequest, reply: FastifyReply) => {
    const request = asked as Request
    const { limit, offset } = request.query
    const input = { caller: request.caller, roomId: request.params.room_id, limit, offset, body: request.body }
    const { status, body } = (await operations[operationId]?.(store, input)) ?? { status: 501 }
    return reply.code(status).send(body)
  },
})
app.setErrorHandler((error, _request, reply) => {
  const { status, body } = error instanceof HttpError ? error : invalid(error)
  reply.code(status).send(body)
})
await app.listen({ port: 0, host: '127.0.0.1' })
tell((app.server.address() as AddressInfo).port)

function invalid(error: unknown) {
  return { status: 400, body: { error: String(error), code: 'invalid_request', details: [] } }
}
