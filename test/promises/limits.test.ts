import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { documented, seen } from '../support/contract.ts'
import { createDatabase, engine, type TestDatabase } from '../support/databases.ts'
import { type HttpAnswer, send } from '../support/http.ts'
import { startRelay } from '../support/relay.ts'
import { ownService, startService, type TestService } from '../support/services.ts'
import { newName, newUser, type Person } from '../support/world.ts'

const settings = { RATE_LIMIT: 'on', TRUST_PROXY: '1', RATE_LIMIT_REGISTRATIONS: '20', RATE_LIMIT_LOGINS: '60' }
const password = 'correct horse battery'

/** Posts from an address, as a proxy in front reports it. */
const post = (url: string, path: string, body: object, address: string): Promise<HttpAnswer> =>
  send(url, {
    method: 'POST',
    path,
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': address },
    body: JSON.stringify(body),
  })

const logIn = (url: string, { id }: { id: string }, address: string, tried = 'wrong password') =>
  post(url, '/key', { user_id: id, password: tried }, address)
const register = (url: string, address: string, username = newName()) =>
  post(url, '/user', { username, password }, address)

let addresses = 0
/** An address that no test used before. */
const newAddress = () => `10.0.${(addresses += 1) >> 8}.${addresses & 255}`

const repeat = <T>(times: number, work: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, work))
const count = (answers: HttpAnswer[], status: number) => answers.filter((answer) => answer.status === status).length

async function person(url: string): Promise<Person> {
  const username = newName()
  const { body } = await register(url, newAddress(), username)
  return { id: body.user_id, key: body.key, username, password }
}

describe('limits', () => {
  const own = ownService(settings)
  let url: string
  before(() => {
    url = own.service.url
  })

  it('let so many registrations pass from one address, and say when to come again', async () => {
    const address = newAddress()
    const answers = await repeat(50, () => register(url, address))
    expect([count(answers, 200), count(answers, 429)]).to.deep.equal([20, 30])
    expectRefusal(
      answers.find(({ status }) => status === 429),
      'registrations',
      20,
      3600,
    )
    expect((await register(url, newAddress())).status).to.equal(200)
  })

  it('let so many logins pass from one address, whatever the account', async () => {
    const address = newAddress()
    const answers = await repeat(100, () => logIn(url, { id: uuid() }, address))
    expect([count(answers, 401), count(answers, 429)]).to.deep.equal([60, 40])
    expectRefusal(
      answers.find(({ status }) => status === 429),
      'logins',
      60,
      600,
    )
  })

  it('let ten guesses at one account pass, when all come at once', async () => {
    const [owner, address] = [await person(url), newAddress()]
    const answers = await repeat(55, () => logIn(url, owner, address))
    expect([count(answers, 401), count(answers, 429)]).to.deep.equal([10, 45])
    expectRefusal(
      answers.find(({ status }) => status === 429),
      'failures',
      10,
      900,
    )
    expect((await logIn(url, owner, address, password)).status).to.equal(429)
  })

  it('are the same for an account that does not exist', async () => {
    const [nobody, address] = [{ id: uuid() }, newAddress()]
    const answers = await repeat(20, () => logIn(url, nobody, address))
    expect([count(answers, 401), count(answers, 429)]).to.deep.equal([10, 10])
  })

  it('do not lock an owner out for what strangers at other addresses do', async () => {
    const owner = await person(url)
    for (let i = 0; i < 3; i++) {
      const stranger = newAddress()
      await repeat(12, () => logIn(url, owner, stranger))
    }
    expect((await logIn(url, owner, newAddress(), password)).status).to.equal(200)
  })

  it('count no success as a failure, one after the other or at once', async () => {
    const [owner, address] = [await person(url), newAddress()]
    for (let i = 0; i < 15; i++) expect((await logIn(url, owner, address, password)).status).to.equal(200)
    await repeat(15, () => logIn(url, owner, address, password))
    const guesses = await repeat(20, () => logIn(url, owner, address))
    expect(count(guesses, 401)).to.equal(10)
  })

  it('take the /64 of an IPv6 address as one caller, and an address with a port as the address', async () => {
    const [network, owner] = [`2001:db8:${randomBytes(2).toString('hex')}:1`, await person(url)]
    const answers = await Promise.all(Array.from({ length: 30 }, (_, i) => logIn(url, owner, `${network}:${i}::${i}`)))
    expect(count(answers, 401)).to.equal(10)
    expect((await logIn(url, owner, network.replace(/1$/, '2::1'), password)).status).to.equal(200)
    const address = newAddress()
    const withPorts = await Promise.all(
      Array.from({ length: 30 }, (_, i) => logIn(url, owner, i % 2 ? `${address}:${i}` : `::ffff:${address}`)),
    )
    expect(count(withPorts, 401)).to.equal(10)
  })

  it('leave every (operation, 429) of the contract seen', () => {
    const pairs = documented.filter((pair) => pair.endsWith(' 429'))
    expect(pairs).to.have.length(2)
    expect([...seen]).to.include.members(pairs)
  })
})

describe('limits of a service that can not tell', () => {
  // A hash takes 0.3 s, and some ten may wait for it.
  const own = ownService({ ...settings, BCRYPT_COST: '12' })

  it('count no failure for a login that is answered 503', async () => {
    const { url } = own.service
    const [owner, address] = [await person(url), newAddress()]
    const strangers = repeat(60, () => logIn(url, owner, newAddress()))
    await sleep(200)
    const answers: HttpAnswer[] = []
    for (let i = 0; i < 3; i++) answers.push(...(await repeat(8, () => logIn(url, owner, address, password))))
    expect(count(answers, 429)).to.equal(0)
    expect(count(answers, 503)).to.be.above(10)
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
      const start = () => startService({ DATABASE_URL: database.url, ...settings, RATE_LIMIT_LOGINS: '1000' })
      services = await repeat(2, start)
    })
    after(async () => {
      for (const service of services) await service.stop()
      await database?.drop()
    })
    const either = (i: number) => services[i % 2]?.url ?? ''

    it('let ten of 200 guesses pass that come to both at once', async () => {
      const owner = await person(either(0))
      for (let round = 0; round < 3; round++) {
        const address = newAddress()
        const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => logIn(either(i), owner, address)))
        expect([count(answers, 401), count(answers, 429)]).to.deep.equal([10, 190])
      }
    })

    it('count registrations together', async () => {
      const address = newAddress()
      const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => register(either(i), address)))
      expect([count(answers, 200), count(answers, 429)]).to.deep.equal([20, 20])
    })
  })

  describe('limits without their database', () => {
    it('answer 503, and leave the service running', async () => {
      const database = await createDatabase()
      const relay = await startRelay(database.url)
      const service = await startService({ DATABASE_URL: relay.url, ...settings })
      await newUser(service.url)
      await relay.fail({ refusing: true })
      const answers = await repeat(10, () => logIn(service.url, { id: uuid() }, newAddress()))
      expect(count(answers, 503)).to.equal(10)
      expect((await send(service.url, { path: '/livez' })).status).to.equal(200)
      await service.stop()
      await database.drop()
    })
  })
}

const uuid = () => crypto.randomUUID()

function expectRefusal(answer: HttpAnswer | undefined, policy: string, points: number, duration: number): void {
  expect(answer?.body.code).to.equal('too_many_requests')
  const wait = Number(answer?.headers['retry-after'])
  expect(wait).to.be.within(1, duration)
  expect(answer?.headers.ratelimit).to.equal(`"${policy}";r=0;t=${wait}`)
  expect(answer?.headers['ratelimit-policy']).to.equal(`"${policy}";q=${points};w=${duration}`)
}
