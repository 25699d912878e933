import { createHash } from 'node:crypto'
import { expect } from 'chai'
import { call, type OperationId } from './client.ts'
import type { HttpAnswer } from './http.ts'
import { ownService } from './services.ts'
import { shared } from './shared.ts'
import { newUser } from './world.ts'

const day = 24 * 60 * 60 * 1000
const minute = 60 * 1000

const hash = (key: string): Buffer => createHash('sha256').update(key).digest()

/** Moves the end of a key of the shared service; `milliseconds` from now, negative for the past. */
export async function endKeyIn(key: string, milliseconds: number): Promise<void> {
  const { db } = shared().database
  await db('sessions')
    .where({ key_hash: hash(key) })
    .update({ expires_at: Date.now() + milliseconds })
}

export const expire = (key: string): Promise<void> => endKeyIn(key, -1)

export async function revoke({ key, id }: { key: string; id: string }): Promise<void> {
  await call('revokeKey', { body: { key, user_id: id } })
}

/** Whether a session key works, for an operation that asks for one. */
export async function works(key: string): Promise<boolean> {
  const { status } = await call('createRoom', { key })
  return status === 200
}

/** The tests of an operation that answers a session key. */
export function issuesKeys(operationId: OperationId, issue: (url?: string) => Promise<HttpAnswer>): void {
  const daysLeft = ({ body }: HttpAnswer) => (Date.parse(body.expires_at) - Date.now()) / day

  it('answers a key that expires in 90 days', async () => {
    expect(daysLeft(await issue())).to.be.closeTo(90, 0.01)
  })

  it('answers a key that works until it expires, and not longer', async () => {
    const { key } = (await issue()).body
    await endKeyIn(key, minute)
    expect(await works(key)).to.equal(true)
    await expire(key)
    expect(await works(key)).to.equal(false)
  })

  it('stores the end of the key that it answers', async () => {
    const { key, expires_at } = (await issue()).body
    const [row] = await shared()
      .database.db('sessions')
      .where({ key_hash: hash(key) })
    expect(row.expires_at).to.equal(Date.parse(expires_at))
  })

  it('answers another key each time', async () => {
    expect((await issue()).body.key).to.not.equal((await issue()).body.key)
  })

  it('stores no key in a form that could be used', async () => {
    const { key } = (await issue()).body
    const rows = await shared().database.db('sessions').select()
    expect(rows.some((row) => JSON.stringify(row).includes(key))).to.equal(false)
    expect(rows.some((row) => Buffer.from(row.key_hash).includes(Buffer.from(key, 'base64url')))).to.equal(false)
  })

  describe('with SESSION_TTL_DAYS=2', () => {
    const own = ownService({ SESSION_TTL_DAYS: '2' })

    it('answers a key that expires in 2 days', async () => {
      expect(daysLeft(await issue(own.service.url))).to.be.closeTo(2, 0.01)
    })
  })
}

/** A key that does not work any more. */
export async function deadKey(end: 'expired' | 'revoked'): Promise<string> {
  const person = await newUser()
  await (end === 'expired' ? expire(person.key) : revoke(person))
  return person.key
}
