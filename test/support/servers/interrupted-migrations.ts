import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { engine, type TestDatabase } from './databases.ts'
import { spawnService } from './services.ts'
import { startTcpProxy, type Verdict } from './tcp-proxy.ts'

/** How a migration is cut short: its process is killed, or its database refuses a statement. */
export type Interruption = 'kill' | 'deny'

const preload = fileURLToPath(new URL('./interrupt-at-change.cjs', import.meta.url))
const change = /^\s*(create|alter|drop|insert|update|delete|commit)/i

/**
 * Starts the service on an empty database, and cuts its migrations short just before a change.
 * @param n the number of the change; what is read in between leaves everything as it was
 * @returns undefined when it made fewer changes; else how it ended
 */
export async function interruptAt({ url }: TestDatabase, n: number, by: Interruption): Promise<Ending | undefined> {
  if (engine === 'sqlite') {
    const cut = { NODE_OPTIONS: `--require=${preload}`, CUT_AT: String(n), CUT_BY: by }
    const ending = await end(spawnService({ DATABASE_URL: url, ...cut }))
    return ending.started ? undefined : ending
  }
  const proxy = await startTcpProxy(url)
  let changes = 0
  const judge = (statement: string): Verdict => {
    if (!change.test(statement) || ++changes !== n) return 'pass'
    if (by === 'kill') child.kill('SIGKILL')
    return by === 'kill' ? 'lose' : 'spoil'
  }
  await proxy.fail({ judge })
  const child = spawnService({ DATABASE_URL: proxy.url })
  const ending = await end(child)
  await proxy.end()
  return changes < n ? undefined : ending
}

export interface Ending {
  /** Whether it could do without: what loses the race for Knex's lock row tries again. */
  started: boolean
  output: string
  code: number | null
  signal: NodeJS.Signals | null
}

/** Waits until it has ended, or stops it once it has started. */
async function end(child: ReturnType<typeof spawnService>): Promise<Ending> {
  let output = ''
  let started = false
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
      if (started || !/listens on/.test(output)) return
      started = true
      child.kill('SIGTERM')
    })
  }
  await once(child, 'close')
  return { started, output, code: child.exitCode, signal: child.signalCode }
}

/** Runs `npm run migrate`. */
export async function migrate(url: string, ...options: string[]): Promise<{ status: number | null; printed: string }> {
  const env = { PATH: process.env.PATH, DATABASE_URL: url }
  const child = spawn(process.execPath, ['scripts/migrate.js', ...options], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk))
  await once(child, 'close')
  return { status: child.exitCode, printed }
}

/** Everything that the database itself says about its tables. */
export async function readTables({ db }: TestDatabase): Promise<string[]> {
  if (engine === 'sqlite') {
    const rows: { sql: string }[] = await db('sqlite_master').select('sql').whereNotNull('sql').orderBy('name')
    return rows.map(({ sql }) => sql)
  }
  const [tables] = await db.raw('show tables')
  const created = tables.map((row: object) => db.raw('show create table ??', Object.values(row)))
  const responses: [Record<string, string>[]][] = await Promise.all(created)
  return responses.map(([[row]]) => (row?.['Create Table'] ?? '').replace(/ AUTO_INCREMENT=\d+/, ''))
}
