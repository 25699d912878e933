import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { endIdle } from '../clients/http.ts'
import { createDatabase, type TestDatabase } from './databases.ts'

const main = fileURLToPath(new URL('../../../scripts/start.js', import.meta.url))

export interface TestService {
  url: string
  process: ChildProcess
  /** All that it has printed. */
  output(): string
  /** Sends a signal, SIGTERM by default, and gives the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/** Settings that tests share: a free port, as little hashing as bcrypt can do, and all that the service ever prints. */
const defaults = { PORT: '0', BCRYPT_COST: '4', RATE_LIMIT: 'off', LOG_LEVEL: 'trace' }

const printed: string[] = []

/** All that any service has printed since the tests began. */
export const allOutput = (): string => printed.join('')

/** What a failed test left running ends with the tests. */
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/**
 * Starts it, and waits for nothing.
 * @param options `detached`: with a process group of its own, as a terminal gives it
 */
export function spawnService(settings: Record<string, string>, options: { detached?: boolean } = {}) {
  const env = { PATH: process.env.PATH ?? '', ...defaults, ...settings }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'], ...options })
  running.add(child)
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(String(chunk)))
  child.on('exit', () => running.delete(child))
  return child
}

/** Starts the service as its users do: a process of its own. */
export async function startService(
  settings: Record<string, string>,
  options: { detached?: boolean } = {},
): Promise<TestService> {
  const child = spawnService(settings, options)
  let output = ''
  // Not 'exit': what it printed last may come later.
  const exited = once(child, 'close')
  const url = await new Promise<string>((resolve, reject) => {
    let found = false
    const read = (chunk: Buffer) => {
      output += chunk
      if (found) return
      const listening = /listens on (\S+)\n/.exec(output)?.[1]
      if (!listening) return
      found = true
      resolve(listening)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    exited.then(() => reject(new Error(`the service ended: ${output}`)))
  })
  return {
    url,
    process: child,
    output: () => output,
    async stop(signal = 'SIGTERM') {
      endIdle(url)
      if (options.detached) process.kill(-(child.pid ?? 0), signal)
      else child.kill(signal)
      await exited
      return child.exitCode
    },
  }
}

/** Runs the service to its end, as when it can't start. */
export async function runService(settings: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawnService(settings)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  await once(child, 'close')
  return { code: child.exitCode, output }
}

/** A service with a database of its own; both end with the suite that asks for them. */
export function ownService(settings: Record<string, string> = {}): { service: TestService; database: TestDatabase } {
  const own = {} as { service: TestService; database: TestDatabase }
  const one = ownServices(1, settings)
  before(() => {
    own.database = one.database
    own.service = one.services[0] as TestService
  })
  return own
}

/** Processes of the service that share a database of their own; all end with the suite that asks for them. */
export function ownServices(count: number, settings: Record<string, string> = {}) {
  const own = { services: [] as TestService[], database: {} as TestDatabase }
  before(async () => {
    own.database = await createDatabase()
    for (let i = 0; i < count; i++) {
      own.services.push(await startService({ DATABASE_URL: own.database.url, ...settings }))
    }
  })
  after(async () => {
    for (const service of own.services) await service.stop()
    await own.database.drop?.()
  })
  return own
}
