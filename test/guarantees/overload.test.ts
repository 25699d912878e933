import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { expectRecovery, timed } from '../support/checks/outages.ts'
import { median, time } from '../support/checks/side-by-side.ts'
import { call } from '../support/clients/call.ts'
import type { Flood, FloodResponse } from '../support/clients/flood.ts'
import { send } from '../support/clients/http.ts'
import { newRoom, newRoomWithRoles } from '../support/fixtures/rooms.ts'
import { newUser, type TestUser } from '../support/fixtures/users.ts'
import { createDatabase, engine } from '../support/servers/databases.ts'
import { ownService, startService } from '../support/servers/services.ts'
import { startTcpProxy } from '../support/servers/tcp-proxy.ts'

describe('while 300 log in at once', () => {
  const own = ownService({ BCRYPT_COST: '10' })
  let flooder: ChildProcess
  let person: TestUser
  let room: string
  before(async () => {
    const { url } = own.service
    person = await newUser(url)
    room = await newRoom(person, {}, { url })
    flooder = fork(fileURLToPath(new URL('../support/clients/flood.ts', import.meta.url)), {
      execArgv: ['--import=tsx'],
    })
    await once(flooder, 'message')
  })
  after(() => flooder.kill())

  async function flood(password = person.password): Promise<FloodResponse[]> {
    const { id: user_id } = person
    flooder.send({ url: own.service.url, count: 300, user_id, password } satisfies Flood)
    const [responses] = await once(flooder, 'message')
    return responses
  }

  it('each is answered within 5 s, those beyond the queue with 503, and others find the service alive', async () => {
    const responses = flood()
    const alive = await send(own.service.url, { path: '/livez' })
    expect(alive.status).to.equal(200)
    const found = await responses
    for (const { status, retryAfter, isInTime } of found) {
      expect(isInTime).to.equal(true)
      expect([status, retryAfter]).to.be.deep.oneOf([
        [200, 0],
        [503, 1],
      ])
    }
    expect(found.map(({ status }) => status)).to.include(200)
    expect(found.map(({ code }) => code)).to.include('overloaded')
  })

  it('the slowest reads take no more than twice as long as while 300 are refused for a password that cannot be', async () => {
    const ratios: number[] = []
    // By turns, so that what else the machine does is in both.
    for (let turn = 0; turn < 3; turn++) {
      const busy = await readUntil(flood())
      const refusing = await readUntil(Promise.all([flood(''), sleep(3000)]))
      ratios.push(percentile99(busy) / percentile99(refusing))
    }
    expect(median(ratios)).to.be.below(2)
  })

  if (process.platform === 'linux') {
    it('a thread that hashes has a lower priority than the one that serves', () => {
      const { pid = 0 } = own.service.process
      const niceOf = (thread: string) => {
        const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8')
        // The 19th field (proc_pid_stat(5)); the second ends with the last parenthesis, and may have spaces.
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16])
      }
      const serving = niceOf(String(pid))
      const hashing = Math.max(...readdirSync(`/proc/${pid}/task`).map(niceOf))
      expect(hashing).to.equal(10)
      expect(serving).to.be.below(10)
    })
  }

  /** Reads until something has happened, and gives the milliseconds that each took. */
  async function readUntil(event: Promise<unknown>): Promise<number[]> {
    const times: number[] = []
    let over = false
    const end = event.then(() => {
      over = true
    })
    const reader = async () => {
      while (!over) {
        times.push(await time(() => call('getRoom', { room, url: own.service.url })))
      }
    }
    await Promise.all([end, reader(), reader()])
    return times
  }
})

const percentile99 = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0

if (engine === 'mysql') {
  describe('while the database does nothing', () => {
    it('only so many requests wait for it, and those beyond are 503 at once', async () => {
      const database = await createDatabase()
      const proxy = await startTcpProxy(database.url)
      const { url, stop } = await startService({
        DATABASE_URL: proxy.url,
        LOG_LEVEL: 'silent',
        MAX_CONNECTIONS_PER_ADDRESS: '2000',
      })
      const fixture = await newRoomWithRoles({ url })
      await proxy.fail({ swallowing: true })
      const responses = Array.from({ length: 1900 }, async () => {
        const start = performance.now()
        const { status, body, isInTime } = await timed(() => send(url, { path: `/room/${fixture.id}` }))
        return { status, code: body.code, isInTime, elapsed: performance.now() - start }
      })
      const found = await Promise.all(responses)
      for (const { status, isInTime } of found) {
        expect(status).to.equal(503)
        expect(isInTime).to.equal(true)
      }
      const refused = found.filter(({ code }) => code === 'overloaded')
      // 1500 reads may wait, in 10 statements that run and 1000 that wait: together, or each by itself.
      expect(refused).to.have.length.within(400, 890)
      // Nobody who was refused had to wait for the others.
      const others = found.filter(({ code }) => code !== 'overloaded')
      expect(Math.max(...refused.map(({ elapsed }) => elapsed))).to.be.below(
        Math.min(...others.map(({ elapsed }) => elapsed)),
      )
      await proxy.fail({})
      await expectRecovery(url, fixture)
      await stop()
      await proxy.end()
      await database.drop()
    })
  })
}
