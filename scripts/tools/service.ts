import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'

/** A running service for tools to call, with a database that nobody keeps. */
export interface Service {
  url: string
  /** A session key. */
  key: string
  /** Users who are registered, with the password `correct horse`. */
  users: string[]
  stop(): Promise<void>
}

/** Starts it, with its database in a folder. */
export async function startService(folder: string): Promise<Service> {
  const database = `sqlite:${join(folder, 'roomkeeper.db')}`
  const settings = { PORT: '0', DATABASE_URL: database, RATE_LIMIT: 'off', BCRYPT_COST: '4', LOG_LEVEL: 'error' }
  const child = spawn(process.execPath, [resolve('scripts/start.js')], {
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const url = await new Promise<string>((found, fail) => {
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
      const listening = /listens on (\S+)\n/.exec(output)?.[1]
      if (listening) found(listening)
    })
    exited.then(() => fail(new Error(`the service ended: ${output}`)))
  })
  const registered = await Promise.all(['ann', 'bob', 'kim'].map((name) => register(url, name)))
  return {
    url,
    key: registered[0]?.key ?? '',
    users: registered.map(({ user_id }) => user_id),
    async stop() {
      child.kill()
      await exited
    },
  }
}

async function register(url: string, username: string): Promise<{ user_id: string; key: string }> {
  const body = new URLSearchParams({ username, password: 'correct horse' })
  const response = await fetch(`${url}/user`, { method: 'POST', body })
  if (!response.ok) throw new Error(`no user for the tools: ${response.status}`)
  return (await response.json()) as { user_id: string; key: string }
}

/**
 * Checks what a program did with its generated client: it created a room with a name and nothing else, and printed the
 * room's id.
 * @throws {Error} when the service has no such room
 */
export async function mustHaveMade({ url }: Service, printed: string, name: string): Promise<void> {
  const response = await fetch(`${url}/room/${/^[0-9a-f-]{36}$/m.exec(printed)}`)
  const room = (await response.json()) as { name?: string; open?: boolean }
  if (room.name !== name || room.open !== true) throw new Error(`${name} made no room, but printed: ${printed}`)
}
