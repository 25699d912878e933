import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { call } from '../support/clients/call.ts'
import { send } from '../support/clients/http.ts'
import { sendBytes } from '../support/clients/raw-request.ts'
import { newUser } from '../support/fixtures/users.ts'
import { createDatabase, type TestDatabase } from '../support/servers/databases.ts'
import { startService, type TestService } from '../support/servers/services.ts'

describe('several processes', () => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await createDatabase()
  })
  afterEach(() => database.drop())

  it('reject a revoked key as soon as the 204 is sent', async () => {
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
    while (pids.size < 2) await ask(service, pids)
    const [victim = 0] = pids
    process.kill(victim, 'SIGKILL')
    while (pids.size < 3) await ask(service, pids)
    expect(await service.stop()).to.equal(0)
  })

  it('are given up when their successors cannot start, after pauses that grow', async () => {
    const service = await startService({ DATABASE_URL: database.url, WORKERS: '2', LOG_LEVEL: 'debug' })
    const pids = new Set<number>()
    while (pids.size < 1) await ask(service, pids)
    await database.db.schema.alterTable('users', (table) => table.dropUnique(['name_key']))
    const [victim = 0] = pids
    const ended = once(service.process, 'close')
    process.kill(victim, 'SIGKILL')
    // The other one serves on meanwhile.
    while (!service.output().includes('"pause":1600')) await sleep(50)
    expect((await send(service.url, { path: '/readyz' })).status).to.equal(200)
    await ended
    expect(service.process.exitCode).to.equal(1)
    const last = service.output().trimEnd().split('\n').at(-1)
    expect(last).to.match(/^roomkeeper: 8 workers in a row could not start: DATABASE_URL: .* users_name_key_unique /)
    const ends = [...service.output().matchAll(/"time":(\d+).*"pause":(\d+)/g)]
    const pauses = ends.map(([, , pause]) => Number(pause))
    expect(pauses[0]).to.equal(0)
    expect(pauses.filter((pause) => pause > 0).slice(0, 6)).to.deep.equal([100, 200, 400, 800, 1600, 3200])
    const times = ends.map(([, time]) => Number(time))
    const early = pauses.slice(0, -1).filter((pause, i) => Number(times[i + 1]) - Number(times[i]) < pause)
    expect(early).to.deep.equal([])
    const gone = await send(service.url, { path: '/livez' }).catch((error) => error.code)
    expect(gone).to.equal('ECONNREFUSED')
  })
})

/** Asks on a connection of its own, so that every worker gets some; one may be lost with the process that dies. */
async function ask(service: TestService, pids: Set<number>): Promise<void> {
  await sleep(50)
  const bytes = 'GET /livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'
  await Promise.race([sendBytes(service.url, bytes).catch(() => undefined), sleep(500)])
  for (const [, pid] of service.output().matchAll(/"pid":(\d+).*"request"/g)) pids.add(Number(pid))
}
