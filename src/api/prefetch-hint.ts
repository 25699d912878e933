import type { PrefetchHint } from '../db/queries/session-prefetch.js'
import type { ApiRequest } from './router.js'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' && uuid.test(value) ? value.toLowerCase() : undefined

/** What a request will read, as far as it says before it is validated: a room, or the user of a change. */
export function prefetchHint({ method, params, requestBody: body }: ApiRequest): PrefetchHint {
  if (method === 'GET' || method === 'HEAD') return { room: idOf(params.room_id), user: idOf(params.user_id) }
  const fields: { user_id?: unknown } = body ? ('form' in body ? body.form : Object(body.json)) : {}
  return { user: idOf(fields.user_id) }
}
