import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findProgram, installPackage } from './programs.ts'

export interface MysqlServer {
  /** Without a database: `mysql://root@127.0.0.1:PORT`. */
  url: string
  /** As in `mariadbd  Ver 10.11.…`. */
  version: string
  stop(): Promise<void>
}

/** The server program of MariaDB or MySQL on this machine; installs Debian's MariaDB where there is none. */
export function provideMysqlServer(): string | undefined {
  const find = () => findProgram('mariadbd', 'mysqld')
  return find() ?? (installPackage('mariadb-server') ? find() : undefined)
}

/** Starts a private server on a free port of the loopback address, with its data in a new temporary folder. */
export async function startMysqlServer(program: string): Promise<MysqlServer> {
  const data = await prepareMysqlData(program)
  const server = await data.start()
  return {
    url: data.url,
    version: data.version,
    async stop() {
      await server.kill('SIGTERM')
      data.remove()
    },
  }
}

/** The data of a private server, in a new temporary folder, with a port that stays the same from start to start. */
export interface MysqlData extends Pick<MysqlServer, 'url' | 'version'> {
  /** Starts a server on this data; one at a time. */
  start(...options: string[]): Promise<MysqlProcess>
  remove(): void
}

export interface MysqlProcess {
  process: ChildProcess
  /** Ends it with a signal, and waits until it has ended. */
  kill(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

// Both refuse to run as root unless they are told to.
const asUser = process.getuid?.() === 0 ? ['--user=root'] : []

/** Makes empty data for a private server. */
export async function prepareMysqlData(program: string): Promise<MysqlData> {
  const folder = mkdtempSync(join(tmpdir(), 'roomkeeper-mysql-'))
  // Its own place for temporary files, too: of two servers that are set up at once, one would take away the other's.
  const options = { stdio: 'pipe', env: { ...process.env, TMPDIR: folder } } as const
  const data = ['--no-defaults', `--datadir=${join(folder, 'data')}`, ...asUser]
  const version = execFileSync(program, ['--no-defaults', '--version'], { encoding: 'utf8' }).trim()
  if (/mariadb/i.test(version)) {
    const installer = findProgram('mariadb-install-db') ?? 'mariadb-install-db'
    execFileSync(installer, [...data, '--auth-root-authentication-method=normal'], options)
  } else {
    execFileSync(program, [...data, '--initialize-insecure'], options)
  }
  const port = await freePort()
  const address = [`--port=${port}`, '--bind-address=127.0.0.1', `--socket=${join(folder, 'socket')}`]
  return {
    url: `mysql://root@127.0.0.1:${port}`,
    version,
    start: (...options) =>
      start(program, [...data, ...address, `--pid-file=${join(folder, 'pid')}`, ...options], join(folder, 'log')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function start(program: string, options: string[], logFile: string): Promise<MysqlProcess> {
  // Not a pipe: while this process waits for the tests, nobody would read it, and a server whose pipe is full stands still.
  const output = openSync(logFile, 'w')
  const server = spawn(program, options, { stdio: ['ignore', 'ignore', output] })
  closeSync(output)
  const log = () => readFileSync(logFile, 'utf8')
  const exited = once(server, 'exit')
  while (!/ready for connections[\s\S]*port: [1-9]/.test(log())) {
    if (server.exitCode !== null) throw new Error(`${program} did not start:\n${log().slice(-2000)}`)
    await sleep(50)
  }
  return {
    process: server,
    async kill(signal) {
      server.kill(signal)
      await exited
    },
  }
}

/** One that no outgoing connection takes while the server is down: those have ports from 32768 on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  for (;;) {
    server.listen(randomInt(20_000, 32_000), '127.0.0.1')
    const failure = await once(server, 'listening').then(
      () => undefined,
      (error) => error,
    )
    if (failure?.code === 'EADDRINUSE') continue
    if (failure) throw failure
    const { port } = server.address() as AddressInfo
    server.close()
    await once(server, 'close')
    return port
  }
}
