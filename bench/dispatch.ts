import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { OpenAPIBackend } from 'openapi-backend'
import { operationsOf } from '../scripts/generate/operations.ts'
import { createBackend } from '../src/api/backend.ts'
import { readBody } from '../src/api/body.ts'
import { contract } from '../src/api/contract.ts'
import { Deadline } from '../src/db/client/deadline.ts'
import { median } from './median.ts'

const id = '0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11'

/** What is dispatched: method, path, query, body. */
const requests = {
  getRoom: { method: 'GET', path: `/room/${id}`, query: {} },
  getRoomUser: { method: 'GET', path: `/room/${id}/users/${id}`, query: {} },
  listUsers: { method: 'GET', path: `/room/${id}/users`, query: { limit: '50', offset: '100' } },
  createUser: {
    method: 'POST',
    path: '/user',
    query: {},
    body: { username: 'ann', password: 'correct horse battery' },
  },
} as const

type Request = { method: string; path: string; query: object; body?: object }
type Dispatch = (request: Request, incoming: IncomingMessage) => Promise<unknown>

export interface Row {
  operationId: string
  /** CPU microseconds a request. */
  roomkeeper: number
  stock: number
}

/**
 * What it costs to route a request to its operation and validate it, with handlers that do nothing: Roomkeeper's router
 * and generated validators, against openapi-backend as it comes. Both read the body by the same function, and the time of that
 * is taken off.
 */
async function benchDispatch(rounds: number): Promise<Row[]> {
  const [roomkeeper, stock] = [await roomkeeperDispatch(), await stockDispatch()]
  const rows: Row[] = []
  for (const [operationId, request] of Object.entries(requests)) {
    const times = { roomkeeper: [] as number[], stock: [] as number[] }
    for (let round = 0; round < rounds; round++) {
      const reading = await cpuPerRequest(readOnly, request, 5000)
      times.roomkeeper.push((await cpuPerRequest(roomkeeper, request, 5000)) - reading)
      times.stock.push((await cpuPerRequest(stock, request, 500)) - reading)
    }
    rows.push({ operationId, roomkeeper: median(times.roomkeeper), stock: median(times.stock) })
  }
  return rows
}

const ids = operationsOf(contract as never).map(({ operationId }) => operationId)
const done = { status: 200 }

const readOnly: Dispatch = (_, incoming) => readBody(incoming)

async function roomkeeperDispatch(): Promise<Dispatch> {
  const operations = Object.fromEntries(ids.map((operationId) => [operationId, async () => done]))
  const backend = createBackend(operations as never, {} as never, {} as never)
  const deadline = new Deadline()
  return ({ method, path, query }, incoming) => {
    const parsed = { headers: {}, query: { ...query }, params: {}, cookies: {}, requestBody: undefined }
    const request = { method, path, ...parsed, state: {}, deadline, startDeadline: () => undefined }
    return backend.handleRequest(request as never, incoming)
  }
}

function incoming(body: object | undefined): IncomingMessage {
  if (!body) return { headers: {}, rawHeaders: [] } as never
  const bytes = Buffer.from(JSON.stringify(body))
  const headers = { 'content-type': 'application/json', 'content-length': String(bytes.length) }
  return Object.assign(Readable.from([bytes]), { headers, rawHeaders: Object.entries(headers).flat() }) as never
}

async function stockDispatch(): Promise<Dispatch> {
  const backend = new OpenAPIBackend({
    definition: contract as never,
    quick: true,
    coerceTypes: true,
    ajvOpts: { useDefaults: true, allErrors: true },
    customizeAjv: (_, options) => new Ajv2020({ ...options, formats: { uuid: true, password: true } }) as never,
    securityHandlers: { bearer: () => false, key: () => false },
    handlers: {
      ...Object.fromEntries(ids.map((operationId) => [operationId, async () => done])),
      validationFail: ({ validation }) => {
        throw new Error(JSON.stringify(validation.errors))
      },
      unauthorizedHandler: () => undefined,
    },
  })
  await backend.init()
  const headers = { 'content-type': 'application/json' }
  return async ({ method, path, query }, incoming) => {
    const body = await readBody(incoming)
    const json = body && 'json' in body && { body: body.json }
    return backend.handleRequest({ method, path, headers, query: { ...query }, ...json } as never)
  }
}

async function cpuPerRequest(dispatch: Dispatch, request: Request, times: number): Promise<number> {
  const arrived = Array.from({ length: times }, () => incoming(request.body))
  const start = process.cpuUsage()
  for (const message of arrived) await dispatch(request, message)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / times
}

process.send?.(await benchDispatch(Number(process.argv[2])))
