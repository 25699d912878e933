import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { call } from '../support/clients/call.ts'
import {
  count,
  inParallel,
  limitedSettings,
  logIn,
  newAddress,
  newUserFrom,
  password,
  uuid,
} from '../support/clients/from-address.ts'
import { newUser } from '../support/fixtures/users.ts'
import { createDatabase, engine, type TestDatabase } from '../support/servers/databases.ts'
import { ownService, startService, type TestService } from '../support/servers/services.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour

const running = (script: string) => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}`,
})

/** A process whose clock is ahead by so many milliseconds, or behind. */
const clockAhead = (ms: number) => running(`const now = Date.now; Date.now = () => now() + ${ms}`)

/** A process for which time runs 300 times as fast: 10 minutes take 2 s. */
const fast = running(`
  const { now } = Date, start = now(), wait = setTimeout
  Date.now = () => start + (now() - start) * 300
  const since = performance.now.bind(performance)
  performance.now = () => since() * 300
  globalThis.setTimeout = (work, ms, ...rest) => wait(work, ms < 10_000 ? ms : ms / 300, ...rest)`)

describe('a block of a limit', () => {
  const own = ownService({ ...limitedSettings, ...fast, RATE_LIMIT_LOGINS: '5', RATE_LIMIT_CHANGES: '1' })

  it('ends with its window', async () => {
    const { service, database } = own
    const address = newAddress()
    expect(count(await inParallel(8, () => logIn(service.url, { id: uuid() }, address)), 429)).to.equal(3)
    await sleep(500)
    expect((await logIn(service.url, { id: uuid() }, address)).status).to.equal(429)
    if (engine === 'mysql') {
      await database
        .db('rate_limits')
        .where({ key: `logins:${address}` })
        .update({ expire: 1 })
    }
    while ((await logIn(service.url, { id: uuid() }, address)).status === 429) await sleep(100)
  })

  it('of changes ends with its window', async () => {
    const { url } = own.service
    const { key } = await newUser(url)
    const change = async () => (await call('createRoom', { url, key })).status
    while ((await change()) === 200);
    while ((await change()) === 429);
  })
})

// SQLite's are counted in the memory of each process.
if (engine === 'mysql') {
  describe('limits of processes whose clocks differ', () => {
    let database: TestDatabase
    const services: Record<string, TestService> = {}
    const start = async (name: string, options: Record<string, string>) => {
      services[name] = await startService({ DATABASE_URL: database.url, ...limitedSettings, ...options })
    }
    const at = (name: string) => services[name]?.url ?? ''
    before(async () => {
      database = await createDatabase()
      await start('right', {})
      await start('ahead', clockAhead(day))
      await start('behind', clockAhead(-day))
    })
    after(async () => {
      for (const service of Object.values(services)) await service.stop()
      await database.drop()
    })

    const rows = () => database.db('rate_limits')
    /** Milliseconds until the last window is over. */
    const longest = async () => {
      const [{ ms }] = await rows().select(database.db.raw('max(expire) - unix_timestamp() * 1000 as ms'))
      return Number(ms)
    }
    /** Lets time pass for the windows in the database. */
    const pass = (ms: number) => rows().update({ expire: database.db.raw('if(expire > ?, expire - ?, 0)', [ms, ms]) })

    it('allow no more guesses that alternate between them', async () => {
      const [owner, address] = [await newUserFrom(at('right')), newAddress()]
      const responses = []
      for (let i = 0; i < 36; i++) {
        responses.push(await logIn(at(['right', 'ahead', 'behind'][i % 3] ?? ''), owner, address))
      }
      expect(responses.map(({ status }) => status)).to.deep.equal([...Array(10).fill(401), ...Array(26).fill(429)])
    })

    it('block for no longer than a window', async () => {
      for (const name of ['ahead', 'behind']) {
        const [owner, address] = [await newUserFrom(at('right')), newAddress()]
        await inParallel(12, () => logIn(at(name), owner, address))
        const { status, headers } = await logIn(at('right'), owner, address, password)
        expect(status).to.equal(429)
        expect(Number(headers['retry-after'])).to.be.within(1, 900)
        expect(await longest()).to.be.at.most(hour)
        await pass(hour)
        expect((await logIn(at('right'), owner, address, password)).status).to.equal(200)
      }
    })

    it('are not forgotten by the start of one that is ahead', async () => {
      const [owner, address] = [await newUserFrom(at('right')), newAddress()]
      await inParallel(12, () => logIn(at('right'), owner, address))
      await rows().insert({ key: 'over', points: 1, expire: 1 })
      await start('another', clockAhead(2 * day))
      while (await rows().where({ key: 'over' }).first()) await sleep(50)
      expect((await logIn(at('right'), owner, address, password)).status).to.equal(429)
    })

    for (const [name, ahead] of Object.entries({ 'an hour': hour, 'a day': day, 'a hundred years': 36_525 * day })) {
      it(`end where a row was written ${name} ahead, and allow no additional guess`, async () => {
        const [owner, address] = [await newUserFrom(at('right')), newAddress()]
        const key = `failures:${owner.id} ${address}`
        await inParallel(7, () => logIn(at('right'), owner, address))
        await rows().where({ key }).increment('expire', ahead)
        const responses = await inParallel(5, () => logIn(at('right'), owner, address))
        expect([count(responses, 401), count(responses, 429)]).to.deep.equal([3, 2])
        expect(await longest()).to.be.at.most(hour)
        await pass(hour)
        expect((await logIn(at('right'), owner, address, password)).status).to.equal(200)
      })
    }

    it('are forgotten in memory with their windows, where a row was written ahead', async () => {
      await start('fast', { ...fast, RATE_LIMIT_LOGINS: '5' })
      const address = newAddress()
      const knock = () => logIn(at('fast'), { id: uuid() }, address)
      await knock()
      await rows()
        .where({ key: `logins:${address}` })
        .update({ points: 5 })
        .increment('expire', day)
      expect((await knock()).status).to.equal(429)
      expect(await longest()).to.be.at.most(hour)
      await pass(hour)
      while ((await knock()).status === 429) await sleep(100)
    })
  })
}
