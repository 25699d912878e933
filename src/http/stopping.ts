import type { Server } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import type { Middleware } from 'koa'

/** Milliseconds for which a connection may be silent while the service stops: a request may be on its way. */
const patience = 2_000

/** Milliseconds after which connections end whatever they do. */
const grace = 10_000

/** Stops a server without cutting a request: who sent one that is cut can't tell whether it was done. */
export class Stopping {
  readonly #open = new Set<Socket>()
  readonly #unanswered = new WeakMap<Socket, number>()
  #held: Promise<void> | undefined
  #release = () => {}

  /** Comes to know the connections of a server. */
  watch(server: Server): void {
    server.on('connection', (socket) => {
      this.#open.add(socket)
      socket.once('close', () => this.#open.delete(socket))
    })
  }

  /** Holds answers back until `close`: who has one sends the next request, on a connection that nobody would take. */
  hold(): void {
    this.#held = new Promise((resolve) => {
      this.#release = resolve
    })
  }

  /** While the service stops, says in the last answer on a connection that it is the last. */
  readonly endConnections: Middleware = async ({ socket, res }, next) => {
    this.#count(socket, 1)
    res.once('close', () => this.#count(socket, -1))
    await next()
    await this.#held
    // Where a client does not wait for its answers, other requests of this connection may be running.
    if (this.#held && this.#unanswered.get(socket) === 1) res.setHeader('Connection', 'close')
  }

  #count(socket: Socket, by: number): void {
    this.#unanswered.set(socket, (this.#unanswered.get(socket) ?? 0) + by)
  }

  /** Takes no new connection from now on, answers what comes on those that are open, and ends those that are silent. */
  async close(server: Server): Promise<void> {
    // The HTTP server's own would also end, at once, each connection that has no request just now.
    const closed = new Promise((resolve) => NetServer.prototype.close.call(server, resolve))
    this.#release()
    server.keepAliveTimeout = patience
    const silent = setTimeout(async () => {
      // What has arrived is read first.
      await turn()
      server.closeIdleConnections()
      // Node does not call those idle that have never sent anything.
      for (const socket of this.#open) if (socket.bytesRead === 0) socket.destroy()
    }, patience)
    const deadline = setTimeout(() => server.closeAllConnections(), grace)
    await closed
    clearTimeout(silent)
    clearTimeout(deadline)
  }
}
