/** Koa with openapi-backend and Knex, all as they come. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { Ajv2020 } from 'ajv/dist/2020.js'
import Koa from 'koa'
import { type Context, OpenAPIBackend } from 'openapi-backend'
import { createKnexStore } from './knex-store.ts'
import { listen } from './listen.ts'
import { authenticate, bearer, HttpError, operations } from './operations.ts'

const store = createKnexStore(process.env.DATABASE_URL ?? '')

const handler =
  (operationId: string) =>
  async ({ request, security }: Context, ctx: Koa.Context) => {
    const { room_id } = request.params as { room_id: string }
    const { limit = 100, offset = 0 } = request.query as unknown as { limit: number; offset: number }
    const caller = security?.bearer as Buffer | undefined
    const input = { caller, roomId: room_id, limit: Number(limit), offset: Number(offset), body: request.requestBody }
    const { status, body } = (await operations[operationId]?.(store, input)) ?? { status: 501 }
    ctx.status = status
    if (body !== undefined) ctx.body = body
  }

const api = new OpenAPIBackend({
  definition: JSON.parse(readFileSync(process.env.CONTRACT ?? '', 'utf8')),
  quick: true,
  coerceTypes: true,
  ajvOpts: { useDefaults: true },
  customizeAjv: (_, options) => new Ajv2020({ ...options, formats: { uuid: true, password: true } }) as never,
  securityHandlers: {
    bearer: ({ request }) => authenticate(store, bearer(request.headers.authorization as string | undefined)),
    key: () => false,
  },
  handlers: {
    ...Object.fromEntries(Object.keys(operations).map((operationId) => [operationId, handler(operationId)])),
    validationFail: ({ validation }, ctx: Koa.Context) => {
      ctx.status = 400
      ctx.body = { error: JSON.stringify(validation.errors), code: 'invalid_request' }
    },
    notFound: (_, ctx: Koa.Context) => {
      ctx.status = 404
    },
  },
})
await api.init()

const app = new Koa()
app.use(async (ctx) => {
  try {
    const { method, path, headers, query } = ctx
    const body = method === 'GET' ? undefined : await readJson(ctx)
    await api.handleRequest({ method, path, headers, query, body } as never, ctx)
  } catch (error) {
    const { status, body } = error instanceof HttpError ? error : { status: 500, body: { error: String(error) } }
    ctx.status = status
    ctx.body = body
  }
})
listen(createServer(app.callback()))

async function readJson({ req }: Koa.Context): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  return text === '' ? undefined : JSON.parse(text)
}
