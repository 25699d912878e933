import { expect } from 'chai'
import { newName, type TestUser } from '../fixtures/users.ts'
import { type HttpResponse, send } from './http.ts'

/** Settings of a service with limits, which takes the addresses of its callers from a proxy in front. */
export const limitedSettings = {
  RATE_LIMIT: 'on',
  TRUST_PROXY: '1',
  RATE_LIMIT_REGISTRATIONS: '20',
  RATE_LIMIT_LOGINS: '60',
  RATE_LIMIT_ACCOUNT_FAILURES: '50',
}

export const password = 'correct horse battery'

/** Posts from an address, as a proxy in front reports it. */
const postFrom = (url: string, path: string, body: object, address: string): Promise<HttpResponse> =>
  send(url, {
    method: 'POST',
    path,
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': address },
    body: JSON.stringify(body),
  })

export const logIn = (url: string, { id }: { id: string }, address: string, tried = 'wrong password') =>
  postFrom(url, '/key', { user_id: id, password: tried }, address)

export const register = (url: string, address: string, username = newName()) =>
  postFrom(url, '/user', { username, password }, address)

let addresses = 0
/** An address that no test used before. */
export const newAddress = () => {
  addresses++
  return `10.0.${addresses >> 8}.${addresses & 255}`
}

/** The /48 of a site that no test used before, without its end. */
export const newSite = () => {
  addresses++
  return `2001:db8:${addresses.toString(16)}`
}

export const inParallel = <T>(times: number, work: (i: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, i) => work(i)))

export const count = (responses: HttpResponse[], status: number) =>
  responses.filter((response) => response.status === status).length

/** Somebody who has registered at this address. */
export async function newUserFrom(url: string, address = newAddress()): Promise<TestUser> {
  const username = newName()
  const { body } = await register(url, address, username)
  return { id: body.user_id, key: body.key, username, password }
}

export const uuid = () => crypto.randomUUID()

/** Expects one of the responses to be the refusal of a limit. */
export function expectTooManyRequests(
  responses: HttpResponse[],
  policy: string,
  points: number,
  duration: number,
): void {
  const response = responses.find(({ status }) => status === 429)
  expect(response?.body.code).to.equal('too_many_requests')
  const wait = Number(response?.headers['retry-after'])
  expect(wait).to.be.within(1, duration)
  expect(response?.headers.ratelimit).to.equal(`"${policy}";r=0;t=${wait}`)
  expect(response?.headers['ratelimit-policy']).to.equal(`"${policy}";q=${points};w=${duration}`)
}
