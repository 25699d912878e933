import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ErrorCode } from '../../../src/errors.ts'
import { waitAlongside } from '../checks/side-by-side.ts'

export interface Stub {
  url: string
  /** How many requests came for each room, by its id. */
  counts: Record<string, number>
  /** Milliseconds between the first and the last request for a room. */
  spans: Record<string, number>
  /** The rooms for which the second request came within 3 s after the first. */
  retriedInTime: Set<string>
  userAgents: Set<string | undefined>
  keys: Set<string | undefined>
  stop(): Promise<void>
}

interface Trouble {
  status: number
  code?: ErrorCode | 'code_of_another_version'
  retryAfter?: number | string
  /** How often, before it is over. */
  times?: number
  /** Sent as it is, in place of an error of the service. */
  text?: string
  headers?: Record<string, string>
  /** What happens in the middle of the text: the connection ends, or nothing. */
  middle?: 'end' | 'silence'
}

const html = { 'Content-Type': 'text/html' }

/** By room id. */
const troubles: Record<string, Trouble> = {
  busy: { status: 503, code: 'database_unavailable', retryAfter: 1, times: 1 },
  vague: { status: 503, code: 'database_unavailable', retryAfter: 'soon', times: 1 },
  limited: { status: 429, code: 'too_many_requests', retryAfter: 1, times: 1 },
  overloaded: { status: 503, code: 'overloaded', times: 2 },
  'busy-change': { status: 503, code: 'database_unavailable', retryAfter: 1 },
  failing: { status: 500, code: 'internal_error' },
  late: { status: 503, code: 'database_unavailable', retryAfter: 3600 },
  newer: { status: 409, code: 'code_of_another_version' },
  proxy: { status: 502, text: '<h1>trouble</h1>', headers: html },
  gateway: { status: 403, text: '{"error":{"message":"no"},"code":7,"details":"none"}' },
  portal: { status: 200, text: '<h1>log in first</h1>', headers: html },
  garbled: { status: 200, text: '{"room_id":' },
  list: { status: 200, text: '[]' },
  cut: { status: 200, text: '{"room_id":', middle: 'end' },
  stalled: { status: 200, text: '{"room_id":', middle: 'silence' },
  'not-gzip': { status: 200, text: '{"room_id":', headers: { 'Content-Encoding': 'gzip' } },
}

/** A service that has its troubles: which, the id of the room says. */
export async function startStub(): Promise<Stub> {
  const firsts: Record<string, number> = {}
  const late = new Set<string>()
  const stub: Stub = {
    url: '',
    counts: {},
    spans: {},
    retriedInTime: new Set(),
    userAgents: new Set(),
    keys: new Set(),
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  const server = createServer((request, response) => {
    request.resume()
    const id = /^\/room\/([\w-]+)/.exec(request.url ?? '')?.[1] ?? ''
    const count = (stub.counts[id] ?? 0) + 1
    firsts[id] ??= performance.now()
    stub.counts[id] = count
    stub.spans[id] = performance.now() - firsts[id]
    if (count === 1) void waitAlongside(3000).then(() => late.add(id))
    else if (!late.has(id)) stub.retriedInTime.add(id)
    stub.userAgents.add(request.headers['user-agent'])
    stub.keys.add(request.headers.authorization)
    const trouble = troubles[id]
    if (id === 'silent') return
    if (trouble && count <= (trouble.times ?? Number.POSITIVE_INFINITY)) return fail(response, trouble)
    succeed(id, request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  stub.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return stub
}

function fail(response: ServerResponse, { status, code, retryAfter, text = '', headers, middle }: Trouble): void {
  if (code) {
    const more = { ...(retryAfter !== undefined && { 'Retry-After': retryAfter }) }
    answer(response, status, { error: 'trouble', code }, more)
    return
  }
  const length = Buffer.byteLength(text) + (middle ? 1 : 0)
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers, 'Content-Length': length })
  response.write(text, () => {
    if (middle === 'end') response.destroy()
    if (!middle) response.end()
  })
}

function succeed(id: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET') return void response.writeHead(204).end()
  const total = /^list-(\d+)$/.exec(id)?.[1]
  if (total === undefined) {
    answer(response, 200, { room_id: id, name: '', open: true, user_count: 1, owner: 'ann' })
    return
  }
  const query = new URL(request.url ?? '', 'http://stub').searchParams
  const [limit, index] = [Number(query.get('limit')), Number(query.get('offset'))]
  const users = Array.from({ length: Math.max(0, Math.min(limit, Number(total) - index)) }, (_, i) => `${index + i}`)
  answer(response, 200, { users, index, user_count: Number(total), total: Number(total) })
}

function answer(response: ServerResponse, status: number, body: object, headers = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body))
}
