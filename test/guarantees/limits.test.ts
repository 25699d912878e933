import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { limitsChanges } from '../support/cases/change-limit.ts'
import { documentedResponses, seenResponses } from '../support/checks/contract.ts'
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
  register,
  uuid,
} from '../support/clients/from-address.ts'
import { type HttpResponse, send } from '../support/clients/http.ts'
import { newUser, type TestUser } from '../support/fixtures/users.ts'
import { createDatabase, engine, type TestDatabase } from '../support/servers/databases.ts'
import { ownService, startService, type TestService } from '../support/servers/services.ts'
import { startTcpProxy } from '../support/servers/tcp-proxy.ts'

limitsChanges()

describe('limits', () => {
  const own = ownService(limitedSettings)
  let url: string
  before(() => {
    url = own.service.url
  })

  it('let so many registrations pass from one address, and say when to come again', async () => {
    const address = newAddress()
    const responses = await inParallel(50, () => register(url, address))
    expect([count(responses, 200), count(responses, 429)]).to.deep.equal([20, 30])
    expectTooManyRequests(responses, 'registrations', 20, 3600)
    expect((await register(url, newAddress())).status).to.equal(200)
  })

  it('let so many logins pass from one address, whatever the account', async () => {
    const address = newAddress()
    const responses = await inParallel(100, () => logIn(url, { id: uuid() }, address))
    expect([count(responses, 401), count(responses, 429)]).to.deep.equal([60, 40])
    expectTooManyRequests(responses, 'logins', 60, 600)
  })

  it('let ten guesses at one account pass, when all come at once', async () => {
    const [owner, address] = [await newUserFrom(url), newAddress()]
    const responses = await inParallel(55, () => logIn(url, owner, address))
    expect([count(responses, 401), count(responses, 429)]).to.deep.equal([10, 45])
    expectTooManyRequests(responses, 'failures', 10, 900)
    expect((await logIn(url, owner, address, password)).status).to.equal(429)
  })

  it('are the same for an account that does not exist', async () => {
    const [nobody, address] = [{ id: uuid() }, newAddress()]
    const responses = await inParallel(20, () => logIn(url, nobody, address))
    expect([count(responses, 401), count(responses, 429)]).to.deep.equal([10, 10])
  })

  it('do not lock an owner out for what strangers at other addresses do', async () => {
    const owner = await newUserFrom(url)
    for (let i = 0; i < 3; i++) {
      const stranger = newAddress()
      await inParallel(12, () => logIn(url, owner, stranger))
    }
    expect((await logIn(url, owner, newAddress(), password)).status).to.equal(200)
  })

  it('count no success as a failure, one after the other or at once', async () => {
    const [owner, address] = [await newUserFrom(url), newAddress()]
    for (let i = 0; i < 15; i++) expect((await logIn(url, owner, address, password)).status).to.equal(200)
    await inParallel(15, () => logIn(url, owner, address, password))
    const guesses = await inParallel(20, () => logIn(url, owner, address))
    expect(count(guesses, 401)).to.equal(10)
  })

  it('count each account for itself, however much its id is like another', async () => {
    const [address, id] = [newAddress(), uuid()]
    expect(count(await inParallel(12, () => logIn(url, { id }, address)), 429)).to.equal(2)
    // One digit of each group of the id is another.
    for (const place of [0, 7, 9, 15, 20, 24, 35]) {
      const digit = ((Number.parseInt(id[place] ?? '', 16) + 1) % 16).toString(16)
      const other = id.slice(0, place) + digit + id.slice(place + 1)
      // The 15th digit is the version of a UUID, and the 20th its variant: any is taken.
      expect((await logIn(url, { id: other }, address)).status, `digit ${place}`).to.equal(401)
    }
  })

  it('count accounts apart that were made at the same time', async () => {
    const address = newAddress()
    const [victim, other] = await twins()
    await inParallel(12, () => logIn(url, victim, address))
    expect((await logIn(url, victim, address, password)).status).to.equal(429)
    expect((await logIn(url, other, address, password)).status).to.equal(200)
  })

  /** Two people whose ids begin with the same 8 digits: version 7 counts them up every 65 seconds. */
  async function twins(): Promise<[TestUser, TestUser]> {
    for (;;) {
      const [first, second] = [await newUserFrom(url), await newUserFrom(url)]
      if (first.id.slice(0, 8) === second.id.slice(0, 8)) return [first, second]
    }
  }

  it('take the /64 of an IPv6 address as one caller, and an address with a port as the address', async () => {
    const [site, owner] = [newSite(), await newUserFrom(url)]
    const responses = await inParallel(30, (i) => logIn(url, owner, `${site}:1:${i}::${i}`))
    expect(count(responses, 401)).to.equal(10)
    expect((await logIn(url, owner, `${site}:2::1`, password)).status).to.equal(200)
    const address = newAddress()
    const withPorts = await inParallel(30, (i) => logIn(url, owner, i % 2 ? `${address}:${i}` : `::ffff:${address}`))
    expect(count(withPorts, 401)).to.equal(10)
  })

  it('let four times what one network may pass from the /48 of an IPv6 address', async () => {
    const site = newSite()
    // Ten networks from all over it.
    const addressOf = (i: number) => `${site}:${((i % 10) * 0x1999).toString(16)}::1`
    const registrations = await inParallel(100, (i) => register(url, addressOf(i)))
    expect([count(registrations, 200), count(registrations, 429)]).to.deep.equal([80, 20])
    expectTooManyRequests(registrations, 'site-registrations', 80, 3600)
    const logins = await inParallel(300, (i) => logIn(url, { id: uuid() }, addressOf(i)))
    expect([count(logins, 401), count(logins, 429)]).to.deep.equal([240, 60])
    expectTooManyRequests(logins, 'site-logins', 240, 600)
    expect((await register(url, `${newSite()}::1`)).status).to.equal(200)
  })

  it('leave every (operation, 429) of the contract seen', () => {
    const pairs = documentedResponses.filter((pair) => pair.endsWith(' 429'))
    expect(pairs).to.have.length(13)
    expect([...seenResponses]).to.include.members(pairs)
  })
})

describe('limits of a service that cannot tell', () => {
  // A hash takes 0.3 s, and some ten may wait for it.
  const own = ownService({ ...limitedSettings, BCRYPT_COST: '12' })

  it('count no failure for a login that is answered with 503', async () => {
    const { url } = own.service
    const [owner, address] = [await newUserFrom(url), newAddress()]
    const strangers = inParallel(60, () => logIn(url, owner, newAddress()))
    await sleep(200)
    const responses: HttpResponse[] = []
    for (let i = 0; i < 3; i++) responses.push(...(await inParallel(8, () => logIn(url, owner, address, password))))
    expect(count(responses, 429)).to.equal(0)
    expect(count(responses, 503)).to.be.above(10)
    await strangers
    expect((await logIn(url, owner, address, password)).status).to.equal(200)
  })
})

// SQLite's are counted in the memory of each process.
if (engine === 'mysql') {
  describe('limits of several processes', () => {
    let database: TestDatabase
    let services: TestService[] = []
    before(async () => {
      database = await createDatabase()
      const start = () => startService({ DATABASE_URL: database.url, ...limitedSettings, RATE_LIMIT_LOGINS: '1000' })
      services = await inParallel(2, start)
    })
    after(async () => {
      for (const service of services) await service.stop()
      await database?.drop()
    })
    const either = (i: number) => services[i % 2]?.url ?? ''

    it('let ten of 200 guesses pass that come to both at once', async () => {
      const owner = await newUserFrom(either(0))
      for (let round = 0; round < 3; round++) {
        const address = newAddress()
        const responses = await Promise.all(Array.from({ length: 200 }, (_, i) => logIn(either(i), owner, address)))
        expect([count(responses, 401), count(responses, 429)]).to.deep.equal([10, 190])
      }
    })

    it('count registrations together', async () => {
      const address = newAddress()
      const responses = await Promise.all(Array.from({ length: 40 }, (_, i) => register(either(i), address)))
      expect([count(responses, 200), count(responses, 429)]).to.deep.equal([20, 20])
    })
  })

  describe('limits without their database', () => {
    it('return 503, and leave the service running', async () => {
      const database = await createDatabase()
      const proxy = await startTcpProxy(database.url)
      const service = await startService({ DATABASE_URL: proxy.url, ...limitedSettings })
      await newUser(service.url)
      await proxy.fail({ refusing: true })
      const responses = await inParallel(10, () => logIn(service.url, { id: uuid() }, newAddress()))
      expect(count(responses, 503)).to.equal(10)
      expect((await send(service.url, { path: '/livez' })).status).to.equal(200)
      await service.stop()
      await database.drop()
    })
  })
}
