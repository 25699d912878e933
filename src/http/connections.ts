import type { Server } from 'node:http'
import type { Middleware } from 'koa'
import { networkOf } from '../network.js'

/** Milliseconds for which a client may read nothing of a response. */
const writeTimeout = 10_000

/** Closes the connection of a client that does not read its response. A response that takes longer, such as a stream, sets its own limit. */
export const closeStalledClients: Middleware = ({ req, res }, next) => {
  res.setTimeout(writeTimeout, () => {
    // A request that never ends has the server's own limits, and gets a 408.
    if (req.complete) req.socket.destroy()
  })
  return next()
}

/**
 * Refuses connections, at once, from an address that has enough of them.
 * @param max of one address, or of one /64 of IPv6
 */
export function limitConnectionsPerAddress(server: Server, max: number): void {
  const counts = new Map<string, number>()
  server.on('connection', (socket) => {
    const network = networkOf(socket.remoteAddress ?? '')
    const others = counts.get(network) ?? 0
    if (others >= max) return void socket.destroy()
    counts.set(network, others + 1)
    socket.once('close', () => {
      const left = (counts.get(network) ?? 0) - 1
      if (left > 0) counts.set(network, left)
      else counts.delete(network)
    })
  })
}
