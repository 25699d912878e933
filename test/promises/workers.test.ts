import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { call } from '../support/client.ts'
import { createDatabase, type TestDatabase } from '../support/databases.ts'
import { startService } from '../support/services.ts'
import { sendBytes } from '../support/socket.ts'
import { newUser } from '../support/world.ts'

describe('several processes', () => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await createDatabase()
  })
  afterEach(() => database.drop())

  it('see a revoked key as dead from the 204 on', async () => {
    const services = await Promise.all([1, 2].map(() => startService({ DATABASE_URL: database.url })))
    const [first = '', second = ''] = services.map(({ url }) => url)
    for (let round = 0; round < 20; round++) {
      const { id, key } = await newUser(first)
      expect((await call('createRoom', { key, url: second })).status).to.equal(200)
      expect((await call('revokeKey', { body: { key, user_id: id }, url: first })).status).to.equal(204)
      expect((await call('createRoom', { key, url: second })).status).to.equal(401)
    }
    for (const service of services) await service.stop()
  })

  it('are replaced when one dies', async () => {
    const service = await startService({ DATABASE_URL: database.url, WORKERS: '2', LOG_LEVEL: 'debug' })
    const pids = new Set<number>()
    const ask = async () => {
      await sleep(50)
      // Each on a connection of its own, so that both get some; one may be lost with the process that dies.
      const bytes = 'GET /livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'
      await Promise.race([sendBytes(service.url, bytes).catch(() => undefined), sleep(500)])
      for (const [, pid] of service.output().matchAll(/"pid":(\d+).*"request"/g)) pids.add(Number(pid))
    }
    while (pids.size < 2) await ask()
    const [victim = 0] = pids
    process.kill(victim, 'SIGKILL')
    while (pids.size < 3) await ask()
    expect(await service.stop()).to.equal(0)
  })
})
