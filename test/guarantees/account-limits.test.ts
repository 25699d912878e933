import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import {
  count,
  expectTooManyRequests,
  inParallel,
  limitedSettings,
  logIn,
  newAddress,
  newSite,
  newUserFrom,
  password,
  uuid,
} from '../support/clients/from-address.ts'
import type { HttpResponse } from '../support/clients/http.ts'
import { createDatabase, engine, type TestDatabase } from '../support/servers/databases.ts'
import { ownService, startService } from '../support/servers/services.ts'
import { startTcpProxy } from '../support/servers/tcp-proxy.ts'

const day = 24 * 60 * 60 * 1000

describe('an account that is guessed at from many networks', () => {
  const own = ownService({ ...limitedSettings, RATE_LIMIT_LOGINS: '1000' })
  let url: string
  before(() => {
    url = own.service.url
  })

  /** Ten guesses from each of so many networks of one site, all at once. */
  const guess = (account: { id: string }, networks = 6): Promise<HttpResponse[]> => {
    const site = newSite()
    return inParallel(10 * networks, (i) => logIn(url, account, `${site}:${i % networks}::${i}`))
  }

  it('takes so many failures from all of them, whether it exists or not', async () => {
    for (const account of [await newUserFrom(url), { id: uuid() }]) {
      const responses = await guess(account)
      expect([count(responses, 401), count(responses, 429)]).to.deep.equal([50, 10])
      expectTooManyRequests(responses, 'account-failures', 50, 3600)
      expect((await logIn(url, account, newAddress())).status).to.equal(429)
    }
  })

  it('stays open where its owner registered and where they have logged in, and nowhere else', async () => {
    const [home, work, abroad] = [newAddress(), `${newSite()}:1::1`, newAddress()]
    const [owner, other] = [await newUserFrom(url, home), await newUserFrom(url)]
    expect((await logIn(url, owner, work, password)).status).to.equal(200)
    expect(count(await guess(owner), 401)).to.equal(50)
    for (const address of [home, work, work.replace('::1', '::2')]) {
      expect((await logIn(url, owner, address, password)).status).to.equal(200)
    }
    expect((await logIn(url, owner, abroad, password)).status).to.equal(429)
    // Where one is known, nobody else is.
    expect(count(await guess(other), 401)).to.equal(50)
    expect((await logIn(url, other, home, password)).status).to.equal(429)
  })

  it('still fails only ten times from a known network', async () => {
    const home = newAddress()
    const owner = await newUserFrom(url, home)
    await guess(owner)
    const responses = await inParallel(15, () => logIn(url, owner, home))
    expect([count(responses, 401), count(responses, 429)]).to.deep.equal([10, 5])
    expectTooManyRequests(responses, 'failures', 10, 900)
  })

  it('takes no failure for a login that worked, from however many networks', async () => {
    const owner = await newUserFrom(url)
    for (let i = 0; i < 60; i++) expect((await logIn(url, owner, newAddress(), password)).status).to.equal(200)
    expect(count(await guess(owner), 401)).to.equal(50)
  })

  it('does not count what its own limit of a network refuses', async () => {
    const [owner, stranger] = [await newUserFrom(url), newAddress()]
    await inParallel(60, () => logIn(url, owner, stranger))
    expect(count(await guess(owner, 5), 401)).to.equal(40)
  })

  describe('its known networks', () => {
    const idOf = (owner: { id: string }, address: string) =>
      createHash('sha256').update(`${owner.id} ${address}`).digest()
    const rowOf = (id: Buffer) => own.database.db('known_networks').where({ id }).first()

    it('are stored as a hash, with the day of their last use', async () => {
      const home = newAddress()
      const owner = await newUserFrom(url, home)
      const id = idOf(owner, home)
      const registered = await rowOf(id)
      await logIn(url, owner, home, password)
      expect(await rowOf(id)).to.deep.equal(registered)
      await own.database
        .db('known_networks')
        .where({ id })
        .update({ used_at: registered.used_at - 2 * day })
      await logIn(url, owner, home)
      expect((await rowOf(id)).used_at).to.equal(registered.used_at - 2 * day)
      await logIn(url, owner, home, password)
      expect((await rowOf(id)).used_at).to.be.at.least(registered.used_at)
    })

    it('are forgotten 90 days after it', async () => {
      const [old, recent] = [newAddress(), newAddress()]
      const owner = await newUserFrom(url, old)
      await logIn(url, owner, recent, password)
      const age = (address: string, used_at: number) =>
        own.database
          .db('known_networks')
          .where({ id: idOf(owner, address) })
          .update({ used_at })
      await age(old, Date.now() - 90 * day - 1)
      await age(recent, Date.now() - 89 * day)
      // A start forgets at once.
      const another = await startService({ DATABASE_URL: own.database.url })
      while (await rowOf(idOf(owner, old))) await sleep(50)
      await another.stop()
      expect(await rowOf(idOf(owner, recent))).to.not.equal(undefined)
      expect(count(await guess(owner), 401)).to.equal(50)
      expect((await logIn(url, owner, recent, password)).status).to.equal(200)
      expect((await logIn(url, owner, old, password)).status).to.equal(429)
    })
  })
})

if (engine === 'mysql') {
  describe('a login that fails', () => {
    let database: TestDatabase
    before(async () => {
      database = await createDatabase()
    })
    after(() => database.drop())

    it('takes as many statements for an account that does not exist', async () => {
      const proxy = await startTcpProxy(database.url)
      const service = await startService({
        DATABASE_URL: proxy.url,
        ...limitedSettings,
        RATE_LIMIT_ACCOUNT_FAILURES: '2',
      })
      const owner = await newUserFrom(service.url)
      const trips = async (account: { id: string }, address: string, status: number) => {
        const before = proxy.statements()
        expect((await logIn(service.url, account, address)).status).to.equal(status)
        return proxy.statements() - before
      }
      const stranger = { id: uuid() }
      for (const status of [401, 401, 429]) {
        const address = newAddress()
        expect(await trips(stranger, address, status)).to.equal(await trips(owner, address, status))
      }
      await service.stop()
      await proxy.end()
    })
  })
}
