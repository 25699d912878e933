import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
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
  const folder = mkdtempSync(join(tmpdir(), 'roomkeeper-mysql-'))
  const data = join(folder, 'data')
  const version = execFileSync(program, ['--no-defaults', '--version'], { encoding: 'utf8' }).trim()
  // Both refuse to run as root unless they are told to.
  const user = process.getuid?.() === 0 ? ['--user=root'] : []
  if (/mariadb/i.test(version)) {
    const installer = findProgram('mariadb-install-db') ?? 'mariadb-install-db'
    execFileSync(
      installer,
      ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', ...user],
      {
        stdio: 'ignore',
      },
    )
  } else {
    execFileSync(program, ['--no-defaults', '--initialize-insecure', `--datadir=${data}`, ...user], { stdio: 'ignore' })
  }
  const port = await freePort()
  const server = spawn(
    program,
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${join(folder, 'socket')}`,
      `--pid-file=${join(folder, 'pid')}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      ...user,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let log = ''
  server.stderr.on('data', (chunk) => {
    log += chunk
  })
  const exited = once(server, 'exit')
  while (!/ready for connections[^]*port: [1-9]/.test(log)) {
    if (server.exitCode !== null) throw new Error(`${program} did not start:\n${log.slice(-2000)}`)
    await sleep(50)
  }
  return {
    url: `mysql://root@127.0.0.1:${port}`,
    version,
    async stop() {
      server.kill('SIGTERM')
      await exited
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
