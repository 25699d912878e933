import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { call } from '../support/clients/call.ts'
import type { Load, LoadResult } from '../support/clients/load.ts'
import { open, parseResponses } from '../support/clients/raw-http.ts'
import { newName, newUser } from '../support/fixtures/users.ts'
import { createDatabase, type TestDatabase } from '../support/servers/databases.ts'
import { startService, type TestService } from '../support/servers/services.ts'

/** How it is asked to stop. A terminal signals every process at once. */
const stops = [
  { title: 'SIGTERM', signal: 'SIGTERM', WORKERS: '1', detached: false },
  { title: 'SIGTERM, with WORKERS=2', signal: 'SIGTERM', WORKERS: '2', detached: false },
  { title: 'Ctrl-C', signal: 'SIGINT', WORKERS: '1', detached: true },
  { title: 'Ctrl-C, with WORKERS=2', signal: 'SIGINT', WORKERS: '2', detached: true },
] as const

/** Runs clients that are busy until nobody takes their connections any more. */
async function busy(about: Load): Promise<ChildProcess> {
  const program = fileURLToPath(new URL('../support/clients/load.ts', import.meta.url))
  const clients = fork(program, { execArgv: ['--import=tsx'] })
  await once(clients, 'message')
  clients.send(about)
  return clients
}

for (const { title, signal, WORKERS, detached } of stops) {
  describe(`a stop by ${title}`, () => {
    let database: TestDatabase
    let service: TestService
    beforeEach(async () => {
      database = await createDatabase()
      service = await startService({ DATABASE_URL: database.url, BCRYPT_COST: '10', WORKERS }, { detached })
    })
    afterEach(() => database.drop())

    it('answers a request whose body comes later, and asks for no other on its connection', async () => {
      const { hostname, port } = new URL(service.url)
      const body = JSON.stringify({ username: newName(), password: 'correct horse' })
      const socket = connect(Number(port), hostname)
      let received = ''
      socket.setEncoding('utf8').on('data', (chunk) => {
        received += chunk
      })
      const head = 'POST /user HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n'
      socket.write(`${head}Content-Length: ${body.length}\r\n\r\n`)
      await sleep(200)
      const exit = service.stop(signal)
      await sleep(500)
      socket.write(body)
      await once(socket, 'close')
      expect(received).to.match(/^HTTP\/1\.1 200 /)
      expect(received).to.match(/\r\nConnection: close\r\n/i)
      expect(await exit).to.equal(0)
    })

    for (const [title, anew] of [
      ['cuts no request of busy clients', false],
      ['cuts hardly any of clients that connect anew for each', true],
    ] as const) {
      it(title, async function () {
        this.timeout(60_000)
        const { key } = await newUser(service.url)
        const clients = await busy({ url: service.url, key, clients: 16, anew })
        await sleep(500)
        const seen = once(clients, 'message') as Promise<[LoadResult]>
        const exit = service.stop(signal)
        const [{ wrong, answered, made }] = await seen
        clients.kill()
        // What connects in the very moment in which the listening ends, the system may reset.
        if (anew) expect(wrong.length).to.be.below(8)
        else expect(wrong).to.deep.equal([])
        expect(answered).to.be.above(16)
        expect(await exit).to.equal(0)
        // Nor was anything done without a response.
        expect(await database.db('rooms').select()).to.have.length(made)
      })
    }

    it('answers what comes on connections that are open, and each that a client sent without waiting', async () => {
      const socket = await open(service.url, 'GET /livez HTTP/1.1\r\nHost: a\r\n\r\n')
      const fresh = await open(service.url)
      while (parseResponses(socket.received).length < 1) await sleep(10)
      const exit = service.stop(signal)
      await sleep(1000)
      const body = JSON.stringify({ username: newName(), password: 'correct horse' })
      const json = `Host: a\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n`
      socket.write(`POST /user HTTP/1.1\r\n${json}\r\n${body}`)
      socket.write('GET /livez HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(2))
      fresh.write('GET /livez HTTP/1.1\r\nHost: a\r\n\r\n')
      await Promise.all([socket, fresh].map((one) => once(one, 'close')))
      expect(parseResponses(socket.received).map(({ status }) => status)).to.deep.equal([200, 200, 200, 200])
      const [response] = parseResponses(fresh.received)
      expect([response?.status, response?.headers.connection]).to.deep.equal([200, 'close'])
      expect(await exit).to.equal(0)
    })

    it('takes no new connection, and does not wait for those that stay silent as long as for a request', async () => {
      const used = await open(service.url, 'GET /livez HTTP/1.1\r\nHost: a\r\n\r\n')
      const fresh = await open(service.url)
      const slow = await open(service.url, 'GET /livez HTTP/1.1\r\n')
      const ended: string[] = []
      for (const [name, socket] of Object.entries({ used, fresh, slow })) socket.on('close', () => ended.push(name))
      while (used.received === '') await sleep(10)
      const exit = service.stop(signal)
      while (!(await open(service.url)).closed) await sleep(100)
      expect(ended).to.deep.equal([])
      while (ended.length < 2) await sleep(10)
      slow.write('Host: a\r\n\r\n')
      while (!slow.closed) await sleep(10)
      expect(ended.at(-1)).to.equal('slow')
      expect(parseResponses(slow.received)[0]?.status).to.equal(200)
      expect(await exit).to.equal(0)
    })

    it('finishes what runs, and exits 0', async () => {
      const { url } = service
      const register = () => call('createUser', { url, body: { username: newName(), password: 'correct horse' } })
      await register()
      const running = Array.from({ length: 8 }, register)
      // The first response shows that all eight have arrived.
      await Promise.race(running)
      const exit = service.stop(signal)
      const responses = await Promise.all(running)
      expect(responses.map(({ status }) => status)).to.deep.equal(Array(8).fill(200))
      expect(await exit).to.equal(0)
      expect(await database.db('users').select()).to.have.length(9)
    })
  })
}
