import { expect } from 'chai'
import type { HttpResponse } from '../clients/http.ts'
import { expireKey, hashKey, isValidKey, setKeyExpiry } from '../fixtures/session-keys.ts'
import { ownService } from '../servers/services.ts'
import { shared } from '../servers/shared-service.ts'

const day = 24 * 60 * 60 * 1000
const minute = 60 * 1000

/** The tests of an operation that returns a session key. */
export function issuesKeys(issue: (url?: string) => Promise<HttpResponse>): void {
  const daysLeft = ({ body }: HttpResponse) => (Date.parse(body.expires_at) - Date.now()) / day

  it('returns a key that expires in 90 days', async () => {
    expect(daysLeft(await issue())).to.be.closeTo(90, 0.01)
  })

  it('returns a key that works until it expires, and not longer', async () => {
    const { key } = (await issue()).body
    await setKeyExpiry(key, minute)
    expect(await isValidKey(key)).to.equal(true)
    await expireKey(key)
    expect(await isValidKey(key)).to.equal(false)
  })

  it('stores the expiry of the key that it returns', async () => {
    const { key, expires_at } = (await issue()).body
    const [row] = await shared()
      .database.db('sessions')
      .where({ key_hash: hashKey(key) })
    expect(row.expires_at).to.equal(Date.parse(expires_at))
  })

  it('returns another key each time', async () => {
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

    it('returns a key that expires in 2 days', async () => {
      expect(daysLeft(await issue(own.service.url))).to.be.closeTo(2, 0.01)
    })
  })
}
