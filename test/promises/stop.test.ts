import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { call } from '../support/client.ts'
import { createDatabase, type TestDatabase } from '../support/databases.ts'
import { startService, type TestService } from '../support/services.ts'
import { newName } from '../support/world.ts'

/** How it is told to stop. A terminal tells every process at once. */
const stops = [
  { title: 'SIGTERM', signal: 'SIGTERM', WORKERS: '1', detached: false },
  { title: 'SIGTERM, with WORKERS=2', signal: 'SIGTERM', WORKERS: '2', detached: false },
  { title: 'Ctrl-C', signal: 'SIGINT', WORKERS: '1', detached: true },
  { title: 'Ctrl-C, with WORKERS=2', signal: 'SIGINT', WORKERS: '2', detached: true },
] as const

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

    it('finishes what runs, and exits 0', async () => {
      const { url } = service
      const register = () => call('createUser', { url, body: { username: newName(), password: 'correct horse' } })
      await register()
      const running = Array.from({ length: 8 }, register)
      // The first answer tells that all eight have arrived.
      await Promise.race(running)
      const exit = service.stop(signal)
      const answers = await Promise.all(running)
      expect(answers.map(({ status }) => status)).to.deep.equal(Array(8).fill(200))
      expect(await exit).to.equal(0)
      expect(await database.db('users').select()).to.have.length(9)
    })
  })
}
