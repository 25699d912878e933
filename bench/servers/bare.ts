/** The practical limit: node:http and mysql2's prepared statements, with validation by hand. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listen } from './listen.ts'
import { createMysql2Store } from './mysql2-store.ts'
import { type Answer, authenticate, bearer, HttpError, operations } from './operations.ts'

const store = createMysql2Store(process.env.DATABASE_URL ?? '')
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const room = /^\/room\/([^/]+)(\/users)?$/

const invalid = () => new HttpError(400, 'invalid_request', 'the request is not what the contract asks for')

listen(
  createServer((request, response) => {
    answer(request).then(
      (answer) => send(response, answer),
      (error) => {
        if (error instanceof HttpError) send(response, { status: error.status, body: error.body })
        else send(response, { status: 500, body: { error: 'an error', code: 'internal_error' } })
      },
    )
  }),
)

async function answer(request: IncomingMessage): Promise<Answer> {
  const { method, url = '' } = request
  const end = url.indexOf('?')
  const path = end < 0 ? url : url.slice(0, end)
  const query = end < 0 ? undefined : new URLSearchParams(url.slice(end))
  const body = method === 'GET' ? undefined : await readBody(request)
  const caller = await authenticate(store, bearer(request.headers.authorization))
  const [, roomId = '', below] = room.exec(path) ?? []
  const input = {
    caller,
    roomId,
    limit: integer(query, 'limit', 100, 1, 1000),
    offset: integer(query, 'offset', 0, 0),
    body,
  }
  const operationId =
    path === '/key'
      ? 'logIn'
      : path === '/room'
        ? 'createRoom'
        : below
          ? { GET: 'listUsers', PUT: 'inviteUser', DELETE: 'removeUser' }[method ?? '']
          : 'getRoom'
  if (operationId !== 'logIn' && operationId !== 'createRoom' && !uuid.test(roomId)) throw invalid()
  if (operationId === 'inviteUser' || operationId === 'removeUser' || operationId === 'logIn') {
    if (!uuid.test(body?.user_id)) throw invalid()
  }
  return (operations[operationId ?? ''] as (typeof operations)['getRoom'])?.(store, input) as Promise<Answer>
}

function integer(
  query: URLSearchParams | undefined,
  name: string,
  unset: number,
  least: number,
  most = 2 ** 53,
): number {
  const text = query?.get(name)
  if (text === undefined || text === null) return unset
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(number >= least && number <= most)) throw invalid()
  return number
}

// biome-ignore lint/suspicious/noExplicitAny: what a body has, the operations check
function readBody(request: IncomingMessage): Promise<any> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('error', reject)
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString()
      try {
        resolve(text === '' ? undefined : JSON.parse(text))
      } catch {
        reject(invalid())
      }
    })
  })
}

function send(response: ServerResponse, { status, body }: Answer): void {
  if (body === undefined) {
    response.writeHead(status).end()
    return
  }
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  })
  response.end(text)
}
