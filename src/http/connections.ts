import type { Server } from 'node:http'
import type { Middleware } from 'koa'
import { networkOf } from '../auth/limits/network.js'

/** Milliseconds for which a client may read nothing of an answer. */
const unread = 10_000

/** Ends the connection of a client that does not read its answer. An answer that takes its time sets another limit. */
export const endUnread: Middleware = ({ req, res }, next) => {
  res.setTimeout(unread, () => {
    // A request that does not come to its end has the server's limits, and is answered.
    if (req.complete) req.socket.destroy()
  })
  return next()
}

/**
 * Refuses connections, at once, from an address that has enough of them.
 * @param most of one address, or of one /64 of IPv6
 */
export function boundPerAddress(server: Server, most: number): void {
  const counts = new Map<string, number>()
  server.on('connection', (socket) => {
    const network = networkOf(socket.remoteAddress ?? '')
    const others = counts.get(network) ?? 0
    if (others >= most) return void socket.destroy()
    counts.set(network, others + 1)
    socket.once('close', () => {
      const left = (counts.get(network) ?? 0) - 1
      if (left > 0) counts.set(network, left)
      else counts.delete(network)
    })
  })
}
