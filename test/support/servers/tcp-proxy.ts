import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { isStatement, readCommands } from './mysql-protocol.ts'

/** What is wrong with the way to a database. */
export interface Fault {
  /** Ends every connection, and refuses new ones. */
  refusing?: boolean
  /** Takes bytes, and passes none on. */
  swallowing?: boolean
  /** Milliseconds that bytes take, each way. */
  delay?: number
  /** Passes a COMMIT on, and ends the connection when the database answers it. */
  losingCommits?: boolean
  /** What becomes of a statement: it is lost, with all that comes later, or spoiled, so that the database refuses it. */
  judge?: (statement: string) => Verdict
}

export type Verdict = 'pass' | 'lose' | 'spoil'

export interface TcpProxy {
  /** The URL of the same database through this proxy. */
  url: string
  /** From now on this is wrong, and nothing else. */
  fail(fault: Fault): Promise<void>
  /** How many statements have passed: each is a round trip. */
  statements(): number
  end(): Promise<void>
}

/** A TCP proxy in front of a database, to take it away from one service alone. */
export async function startTcpProxy(databaseUrl: string): Promise<TcpProxy> {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let fault: Fault = {}
  let statements = 0

  const server = createServer((client) => {
    const upstream = connect(Number(target.port || 3306), target.hostname)
    let committing = false
    let verdict: Verdict = 'pass'
    client.on(
      'data',
      readCommands((command, text) => {
        if (!isStatement(command)) return
        statements++
        verdict = fault.judge?.(text) ?? 'pass'
        if (verdict === 'lose') fault = { swallowing: true }
      }),
    )
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from)
      from.on('error', () => undefined)
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
      from.on('data', (bytes) => {
        if (fault.losingCommits && from === client) committing ||= /commit/i.test(bytes.toString('latin1'))
        // A statement comes by itself: the client waits for its response.
        if (verdict === 'spoil' && from === client) bytes.fill('!', 8)
        if (committing && from === upstream) client.destroy()
        else if (fault.delay) setTimeout(() => to.write(bytes), fault.delay)
        else if (!fault.swallowing) to.write(bytes)
      })
    }
  })
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  const refuse = async () => {
    if (server.listening) server.close()
    for (const socket of sockets) socket.destroy()
  }

  await listen(0)
  const { port } = server.address() as AddressInfo
  const through = new URL(databaseUrl)
  through.host = `127.0.0.1:${port}`
  return {
    url: through.href,
    async fail(next) {
      fault = next
      if (next.refusing) await refuse()
      else if (!server.listening) await listen(port)
    },
    statements: () => statements,
    end: refuse,
  }
}
