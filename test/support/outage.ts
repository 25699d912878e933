import { expect } from 'chai'
import { call } from './client.ts'
import { type HttpAnswer, send } from './http.ts'
import { inTime, waitBeside } from './side-by-side.ts'
import { newName, type World } from './world.ts'

/** The promise: a request is answered within 5 s, whatever the database does. */
const promised = 5000

export interface Timed extends HttpAnswer {
  isInTime: boolean
}

/** Asks, and tells whether the answer came as promised. */
export async function timed(ask: () => Promise<HttpAnswer>): Promise<Timed> {
  const { result, isInTime } = await inTime(promised, ask)
  return { ...result, isInTime }
}

/** Reads of every kind that the database has to answer. */
export function reads(url: string, { id: room, owner }: World): Promise<Timed>[] {
  return [
    () => call('getRoom', { room, url }),
    () => call('listUsers', { room, key: owner.key, url }),
    () => call('getUser', { user: owner.id, url }),
    () => send(url, { path: '/readyz' }),
  ].map(timed)
}

/** Changes of every kind. */
export function writes(url: string, { id: room, owner }: World): Promise<Timed>[] {
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
export const fifty = (url: string, world: World): Promise<Timed>[] =>
  [1, 2, 3, 4, 5].flatMap(() => [...reads(url, world), ...writes(url, world)])

/** Checks that every request was refused as the promise says: in time, with 503, and when to come again. */
export async function expectRefused(answers: Promise<Timed>[]): Promise<void> {
  for (const { status, headers, isInTime } of await Promise.all(answers)) {
    expect(status).to.equal(503)
    expect(Number(headers['retry-after'])).to.be.at.least(1)
    expect(isInTime).to.equal(true)
  }
}

/** Checks that within 5 s from now the service serves fifty requests at once. */
export async function expectBack(url: string, world: World): Promise<void> {
  let isOver = false
  void waitBeside(promised).then(() => {
    isOver = true
  })
  for (;;) {
    const statuses = (await Promise.all(fifty(url, world))).map(({ status }) => status)
    if (isOver) expect.fail(`5 s after the database's return: ${statuses}`)
    if (statuses.every((status) => status < 300)) return
  }
}
