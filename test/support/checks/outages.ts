import { expect } from 'chai'
import { call } from '../clients/call.ts'
import { type HttpResponse, send } from '../clients/http.ts'
import type { RoomFixture } from '../fixtures/rooms.ts'
import { newName } from '../fixtures/users.ts'
import { waitAlongside, withDeadline } from './side-by-side.ts'

/** The guarantee: a request is answered within 5 s, whatever the database does. */
const promised = 5000

export interface TimedResponse extends HttpResponse {
  isInTime: boolean
}

/** Asks, and tells whether the response came as promised. */
export async function timed(ask: () => Promise<HttpResponse>): Promise<TimedResponse> {
  const { result, isInTime } = await withDeadline(promised, ask)
  return { ...result, isInTime }
}

/** Reads of every kind that the database has to answer. */
export function reads(url: string, { id: room, owner }: RoomFixture): Promise<TimedResponse>[] {
  return [
    () => call('getRoom', { room, url }),
    () => call('listUsers', { room, key: owner.key, url }),
    () => call('getUser', { user: owner.id, url }),
    () => send(url, { path: '/readyz' }),
  ].map(timed)
}

/** Changes of every kind. */
export function writes(url: string, { id: room, owner }: RoomFixture): Promise<TimedResponse>[] {
  const { key, id: user_id, password } = owner
  return [
    () => call('updateRoom', { room, key, body: { name: 'changed' }, url }),
    () => call('createRoom', { key, body: {}, url }),
    () => call('createUser', { body: { username: newName(), password }, url }),
    () => call('renameUser', { key, body: { username: newName() }, url }),
    () => call('logIn', { body: { user_id, password }, url }),
    () => call('revokeKey', { body: { user_id, key: 'unknown' }, url }),
  ].map(timed)
}

/** Some fifty requests at once. */
export const fiftyRequests = (url: string, fixture: RoomFixture): Promise<TimedResponse>[] =>
  [1, 2, 3, 4, 5].flatMap(() => [...reads(url, fixture), ...writes(url, fixture)])

/** Checks that every request was refused as the promise says: in time, with 503, and when to come again. */
export async function expectUnavailable(responses: Promise<TimedResponse>[]): Promise<void> {
  for (const { status, headers, isInTime } of await Promise.all(responses)) {
    expect(status).to.equal(503)
    expect(Number(headers['retry-after'])).to.be.at.least(1)
    expect(isInTime).to.equal(true)
  }
}

/** Checks that within 5 s from now the service serves fifty requests at once. */
export async function expectRecovery(url: string, fixture: RoomFixture): Promise<void> {
  let isOver = false
  void waitAlongside(promised).then(() => {
    isOver = true
  })
  for (;;) {
    const statuses = (await Promise.all(fiftyRequests(url, fixture))).map(({ status }) => status)
    if (isOver) expect.fail(`5 s after the database's return: ${statuses}`)
    if (statuses.every((status) => status < 300)) return
  }
}
