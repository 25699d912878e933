import type { Server } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import type { Middleware } from 'koa'

/** Milliseconds for which a connection may be idle while the service stops: a request may be on its way. */
const idleTimeout = 2_000

/** Milliseconds after which connections end whatever they do. */
const grace = 10_000

/** Stops a server without cutting a request: a client whose request is cut cannot know whether it was carried out. */
export class GracefulShutdown {
  readonly #open = new Set<Socket>()
  readonly #pending = new WeakMap<Socket, number>()
  #held: Promise<void> | undefined
  #release = () => {}

  /** Keeps track of the connections of a server. */
  watch(server: Server): void {
    server.on('connection', (socket) => {
      this.#open.add(socket)
      socket.once('close', () => this.#open.delete(socket))
    })
  }

  /** Holds responses back until `close`: a client that gets one sends its next request, on a new connection, which would be reset. */
  hold(): void {
    this.#held = new Promise((resolve) => {
      this.#release = resolve
    })
  }

  /** While the service stops, marks the last response on a connection as the last. */
  readonly endConnections: Middleware = async ({ socket, res }, next) => {
    this.#count(socket, 1)
    res.once('close', () => this.#count(socket, -1))
    await next()
    await this.#held
    // Of a client that pipelines, other requests on this connection may be running.
    if (this.#held && this.#pending.get(socket) === 1) res.setHeader('Connection', 'close')
  }

  #count(socket: Socket, by: number): void {
    this.#pending.set(socket, (this.#pending.get(socket) ?? 0) + by)
  }

  /** Accepts no more connections, serves the requests that come on open ones, and closes those that are idle. */
  async close(server: Server): Promise<void> {
    // http.Server's own close would also close, at once, each connection that has no request just now.
    const closed = new Promise((resolve) => NetServer.prototype.close.call(server, resolve))
    this.#release()
    server.keepAliveTimeout = idleTimeout
    const idleTimer = setTimeout(async () => {
      // What has arrived is read first.
      await turn()
      server.closeIdleConnections()
      // Node does not count as idle those that have never sent anything.
      for (const socket of this.#open) if (socket.bytesRead === 0) socket.destroy()
    }, idleTimeout)
    const deadline = setTimeout(() => server.closeAllConnections(), grace)
    await closed
    clearTimeout(idleTimer)
    clearTimeout(deadline)
  }
}
