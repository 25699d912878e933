import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { open, parseResponses } from '../../support/clients/raw-http.ts'
import { newName } from '../../support/fixtures/users.ts'
import { createDatabase, type TestDatabase } from '../../support/servers/databases.ts'

/** Whom one signal is sent to: a supervisor knows npm, a person the service, and a terminal the whole group. */
const receivers = ['npm', 'the service', 'the process group'] as const

describe('npm start', function () {
  if (process.platform === 'win32') return
  this.timeout(60_000)
  let database: TestDatabase
  let npm: ChildProcess
  let output: string
  beforeEach(async () => {
    database = await createDatabase()
  })
  const start = async (WORKERS = '1') => {
    const settings = { DATABASE_URL: database.url, PORT: '0', BCRYPT_COST: '10', LOG_LEVEL: 'debug', WORKERS }
    const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NO_UPDATE_NOTIFIER: '1', ...settings }
    // As from a terminal: with a process group of its own.
    npm = spawn('npm', ['start'], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
    output = ''
    for (const stream of [npm.stdout, npm.stderr]) stream?.on('data', (chunk) => (output += chunk))
    while (!/document: /.test(output) && npm.exitCode === null) await sleep(50)
    return /listens on (\S+)\n/.exec(output)?.[1] ?? expect.fail(output)
  }
  afterEach(async () => {
    if (isLeft(npm)) process.kill(-(npm.pid ?? 0), 'SIGKILL')
    await database.drop()
  })

  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    for (const receiver of receivers) {
      it(`is stopped by one ${signal} to ${receiver}, with every request answered`, async () => {
        const url = await start()
        const idle = await open(url, 'GET /livez HTTP/1.1\r\nHost: a\r\n\r\n')
        while (parseResponses(idle.received).length < 1) await sleep(10)
        const pid = Number(/"pid":(\d+).*"request"/.exec(output)?.[1])
        const running = await Promise.all(Array.from({ length: 6 }, () => open(url, registration())))
        const answered = Promise.all(running.map((socket) => once(socket, 'close')))
        const exit = once(npm, 'exit')
        while ((await database.db('users').select()).length === 0) await sleep(10)
        process.kill({ npm: npm.pid ?? 0, 'the service': pid, 'the process group': -(npm.pid ?? 0) }[receiver], signal)
        await answered
        const statuses = running.map((socket) => parseResponses(socket.received)[0]?.status)
        // 503 where the machine is so busy that hashing takes too long; never nothing.
        for (const status of statuses) expect(status).to.be.oneOf([200, 503])
        expect(await exit).to.deep.equal([0, null])
        expect((await open(url)).closed).to.equal(true)
        expect(isLeft(npm), 'a process is left').to.equal(false)
      })
    }
  }

  for (const workers of ['1', '2']) {
    it(`is ended at once by a second signal, with WORKERS=${workers}`, async () => {
      const half = await open(await start(workers), 'GET /livez HTTP/1.1\r\n')
      const exit = once(npm, 'exit')
      npm.kill('SIGTERM')
      // Nobody means a second one that comes at once.
      await sleep(300)
      npm.kill('SIGTERM')
      await sleep(1200)
      expect(half.closed).to.equal(false)
      npm.kill('SIGTERM')
      expect(await exit).to.deep.equal([143, null])
      // Without the signal, what is left would go on for some 8 s more.
      for (let i = 0; i < 300 && isLeft(npm); i++) await sleep(10)
      expect(isLeft(npm), 'a process is left').to.equal(false)
      expect([half.closed, half.received]).to.deep.equal([true, ''])
    })
  }
})

function registration(): string {
  const body = JSON.stringify({ username: newName(), password: 'correct horse' })
  const head = `POST /user HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n`
  return `${head}Connection: close\r\n\r\n${body}`
}

/** Whether the group of a process has any. */
function isLeft({ pid = 0 }: ChildProcess): boolean {
  try {
    return process.kill(-pid, 0)
  } catch {
    return false
  }
}
