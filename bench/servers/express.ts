/** Express with express-openapi-validator, and mysql2. */
import { createServer } from 'node:http'
import express, { type NextFunction, type Request, type Response } from 'express'
import { middleware } from 'express-openapi-validator'
import { listen } from './listen.ts'
import { createMysql2Store } from './mysql2-store.ts'
import { authenticate, bearer, HttpError, operations } from './operations.ts'

type WithCaller = Request & { caller?: Buffer | undefined }

const store = createMysql2Store(process.env.DATABASE_URL ?? '')
const app = express()

const withKey = async (request: WithCaller, key: string | undefined) => {
  if (key === undefined) return false
  request.caller = await authenticate(store, key)
  return true
}

app.use(express.json())
app.use(
  middleware({
    apiSpec: process.env.CONTRACT ?? '',
    validateApiSpec: false,
    validateSecurity: {
      handlers: {
        bearer: (request) => withKey(request as WithCaller, bearer(request.headers.authorization)),
        key: (request) => withKey(request as WithCaller, request.query.key as string | undefined),
      },
    },
  }),
)

const serve = (operationId: string) => async (request: WithCaller, response: Response) => {
  const { limit, offset } = request.query as unknown as { limit: number; offset: number }
  const input = { caller: request.caller, roomId: String(request.params.room_id), limit, offset, body: request.body }
  const { status, body } = (await operations[operationId]?.(store, input)) ?? { status: 501 }
  if (body === undefined) response.status(status).end()
  else response.status(status).json(body)
}
app.get('/room/:room_id', serve('getRoom'))
app.get('/room/:room_id/users', serve('listUsers'))
app.put('/room/:room_id/users', serve('inviteUser'))
app.delete('/room/:room_id/users', serve('removeUser'))
app.post('/room', serve('createRoom'))
app.post('/key', serve('logIn'))
app.use((error: Error, _request: Request, response: Response, _next: NextFunction) => {
  const { status, body } = error instanceof HttpError ? error : { status: 400, body: { error: String(error) } }
  response.status(status).json(body)
})
listen(createServer(app))
