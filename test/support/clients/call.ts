import { expect } from 'chai'
import { createRoomkeeper, RoomkeeperError } from '#generated/sdk/typescript/dist/index.js'
import type { operations as Contract } from '#generated/types.js'
import { type ContractOperation, operation } from '../checks/contract.ts'
import { shared } from '../servers/shared-service.ts'
import { type HttpResponse, send } from './http.ts'

export type OperationId = keyof Contract

export interface Call {
  room?: string
  user?: string
  query?: Record<string, string | number>
  body?: unknown
  key?: string | undefined
  /** Where the key goes; the header by default. */
  keyIn?: 'header' | 'query'
  /** How the body is written; JSON by default. */
  as?: 'json' | 'form'
  /** Which service to ask; the shared one by default. */
  url?: string
}

/** Calls an operation of the contract: through the TypeScript SDK, or plainly where the SDK would not say such a thing. */
export function call(operationId: OperationId, call: Call = {}): Promise<HttpResponse> {
  const asked = operation(operationId)
  return canSay(asked, call) ? callThroughSdk(asked, call) : callPlainly(asked, call)
}

function canSay({ path, hasBody, key, queryNames }: ContractOperation, call: Call): boolean {
  const ids = [path.includes('{room_id}') && (call.room ?? ''), path.includes('{user_id}') && (call.user ?? '')]
  return (
    call.as !== 'form' &&
    call.keyIn !== 'query' &&
    call.key !== '' &&
    !(call.key !== undefined && key === 'none') &&
    (hasBody || call.body === undefined) &&
    Object.keys(call.query ?? {}).every((name) => queryNames.includes(name)) &&
    ids.every((id) => id === false || /^[\w-]+$/.test(id))
  )
}

async function callThroughSdk({ operationId, path }: ContractOperation, call: Call): Promise<HttpResponse> {
  const sent: { response?: HttpResponse; failure?: unknown } = {}
  const sdk = createRoomkeeper({
    baseUrl: call.url ?? shared().service.url,
    ...(call.key !== undefined && { key: call.key }),
    retries: 0,
    timeout: 0,
    fetch: async (input, { method, headers, body } = {}) => {
      const url = new URL(String(input))
      try {
        sent.response = await send(url.origin, {
          method: method ?? 'GET',
          path: url.pathname + url.search,
          headers: Object.fromEntries(new Headers(headers)),
          ...(typeof body === 'string' && { body }),
        })
      } catch (error) {
        sent.failure = error
        throw error
      }
      return toResponse(sent.response)
    },
  })
  const args = {
    ...(path.includes('{room_id}') && { room_id: call.room }),
    ...(path.includes('{user_id}') && { user_id: call.user }),
    ...call.query,
    ...(call.body !== undefined && { body: call.body }),
  }
  const said = await sdk[operationId as OperationId](args as never).catch((error: unknown) => error)
  if (!sent.response) throw sent.failure ?? said
  expectSame(said, sent.response)
  return sent.response
}

function toResponse({ status, headers, text }: HttpResponse): Response {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((text): [string, string] => [name, text]),
  )
  return new Response(text === '' ? null : text, { status, headers: pairs })
}

/** What the SDK says is what the service responded. */
function expectSame(said: unknown, { status, body }: HttpResponse): void {
  if (status < 300) {
    expect(said).to.deep.equal(body)
    return
  }
  if (!(said instanceof RoomkeeperError)) throw said
  const { code, message, details } = said
  expect({ status: said.status, code, message }).to.deep.equal({ status, code: body.code, message: body.error })
  expect(details).to.deep.equal(body.details ?? [])
}

function callPlainly({ method, path }: ContractOperation, call: Call): Promise<HttpResponse> {
  const { room = '', user = '', key, keyIn = 'header', url = shared().service.url } = call
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(call.query ?? {})) query.set(name, String(value))
  if (key !== undefined && keyIn === 'query') query.set('key', key)
  const target = path.replace('{room_id}', room).replace('{user_id}', user)
  return send(url, {
    method,
    path: query.size > 0 ? `${target}?${query}` : target,
    headers: {
      ...(key !== undefined && keyIn === 'header' && { Authorization: `Bearer ${key}` }),
      ...(call.body !== undefined && { 'Content-Type': mediaTypes[call.as ?? 'json'] }),
    },
    ...(call.body !== undefined && { body: write(call.body, call.as ?? 'json') }),
  })
}

const mediaTypes = { json: 'application/json', form: 'application/x-www-form-urlencoded' }

const write = (body: unknown, as: 'json' | 'form'): string =>
  as === 'json' ? JSON.stringify(body) : new URLSearchParams(body as Record<string, string>).toString()
