import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Tells the benchmark where this competitor listens. */
export function listen(server: Server): void {
  server.listen(0, '127.0.0.1', () => tell((server.address() as AddressInfo).port))
}

export const tell = (port: number): void => console.log(`listens on http://127.0.0.1:${port}`)
