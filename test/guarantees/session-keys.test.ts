import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { issueKey } from '../../src/auth/keys.ts'
import type { Transaction } from '../../src/db/client/types.ts'
import { liveSession } from '../../src/db/queries/sessions.ts'
import { newUser, unknownId } from '../support/fixtures/users.ts'
import { createDatabase, type TestDatabase } from '../support/servers/databases.ts'
import { startService, type TestService } from '../support/servers/services.ts'
import { shared } from '../support/servers/shared-service.ts'

const minute = 60 * 1000
const hash = (key: string) => createHash('sha256').update(key).digest()

describe('session keys', () => {
  it('are 256 bits of chance: of 300,000 no two are alike, and each bit is set in half of them', async () => {
    const count = 300_000
    const nowhere: Transaction = { first: async () => undefined, all: async () => [], run: async () => 1 }
    const keys = new Set<string>()
    const set = new Uint32Array(256)
    for (let i = 0; i < count; i++) {
      const { key } = await issueKey(nowhere, unknownId, { SESSION_TTL_DAYS: 1 })
      keys.add(key)
      const bytes = Buffer.from(key, 'base64url')
      for (let bit = 0; bit < set.length; bit++)
        set[bit] = (set[bit] ?? 0) + (((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1)
    }
    // Of 32 random bits, some ten pairs would be alike.
    expect(keys.size).to.equal(count)
    // Chance is off by 1 % once in 10^25 times.
    for (const times of set) expect(times / count).to.be.within(0.49, 0.51)
  })

  it('stop working in the very millisecond at which they end', async () => {
    const { db } = shared().database
    const key_hash = hash((await newUser()).key)
    const [{ expires_at }] = await db('sessions').where({ key_hash })
    expect(await liveSession(db, { key_hash, now: expires_at - 1 })).to.have.length(1)
    expect(await liveSession(db, { key_hash, now: expires_at })).to.deep.equal([])
  })

  describe('that have expired are forgotten', () => {
    let database: TestDatabase
    let service: TestService
    before(async () => {
      database = await createDatabase()
      // An hour of this process takes 100 ms.
      const script = `const { setInterval } = globalThis
        globalThis.setInterval = (work, time, ...rest) => setInterval(work, time === 3_600_000 ? 100 : time, ...rest)`
      service = await startService({
        DATABASE_URL: database.url,
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}`,
      })
    })
    after(async () => {
      await service?.stop()
      await database?.drop()
    })

    const end = (key: string, time: number) =>
      database
        .db('sessions')
        .where({ key_hash: hash(key) })
        .update({ expires_at: time })
    const isStored = async (key: string) => (await database.db('sessions').where({ key_hash: hash(key) })).length > 0

    it('hour after hour, and those that still have a minute are not', async () => {
      const lasting = await newUser(service.url)
      await end(lasting.key, Date.now() + minute)
      for (let hour = 0; hour < 3; hour++) {
        const { key } = await newUser(service.url)
        await end(key, Date.now() - 1)
        while (await isStored(key)) await sleep(20)
      }
      expect(await isStored(lasting.key)).to.equal(true)
    })

    it('by a start, too', async () => {
      const { key } = await newUser(service.url)
      await end(key, Date.now() + minute)
      await service.stop()
      await end(key, Date.now() - 1)
      service = await startService({ DATABASE_URL: database.url })
      while (await isStored(key)) await sleep(20)
    })
  })
})
