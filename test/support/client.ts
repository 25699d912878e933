import type { operations as Contract } from '#generated/types.js'
import { operation } from './contract.ts'
import { type HttpAnswer, send } from './http.ts'
import { shared } from './shared.ts'

export type OperationId = keyof Contract

export interface Call {
  room?: string
  user?: string
  query?: Record<string, string | number>
  body?: unknown
  key?: string | undefined
  /** Where the key goes; the header unless told. */
  keyIn?: 'header' | 'query'
  /** How the body is written; JSON unless told. */
  as?: 'json' | 'form'
  /** Which service to ask; the shared one unless told. */
  url?: string
}

/** Calls an operation of the contract. */
export function call(operationId: OperationId, call: Call = {}): Promise<HttpAnswer> {
  const { method, path } = operation(operationId)
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
