import type { HttpResponse } from '../clients/http.ts'

/** A response without what differs from one to the next. */
export function withoutVariableHeaders({ status, headers, body }: HttpResponse) {
  const { date, 'x-request-id': id, ...rest } = headers
  return { status, headers: rest, body }
}
