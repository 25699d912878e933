import type { HttpAnswer } from './http.ts'

/** An answer without what differs from one to the next. */
export function comparable({ status, headers, body }: HttpAnswer) {
  const { date, 'x-request-id': id, ...rest } = headers
  return { status, headers: rest, body }
}
