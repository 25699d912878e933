import type { About } from '../db/seen.js'
import type { ApiRequest } from './router.js'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' && uuid.test(value) ? value.toLowerCase() : undefined

/** What a request is about, as far as it tells before it is validated: a room that it reads, or the user of a change. */
export function aboutOf({ method, params, requestBody: body }: ApiRequest): About {
  if (method === 'GET' || method === 'HEAD') return { room: idOf(params.room_id), user: idOf(params.user_id) }
  const fields: { user_id?: unknown } = body ? ('form' in body ? body.form : Object(body.json)) : {}
  return { user: idOf(fields.user_id) }
}
