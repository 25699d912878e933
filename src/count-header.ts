import type { IncomingMessage } from 'node:http'

/** How often a header was sent; Node keeps only the first of those that may be sent once. */
export function countHeader({ rawHeaders }: IncomingMessage, name: string): number {
  let times = 0
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const given = rawHeaders[i] ?? ''
    if (given.length === name.length && given.toLowerCase() === name) times++
  }
  return times
}
