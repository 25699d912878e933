import type { Socket } from 'node:net'
import type { Connection } from 'mysql2'

/** Milliseconds in which a server has to say something about a statement, COMMIT included, while requests are served. */
const limit = 3000

/** What mysql2 has, and its types leave out. */
interface Internals {
  stream: Socket
  /** The command that is under way. */
  _command?: object
}

/**
 * Ends a connection whose server says nothing while a statement waits for it, so that the statement fails, whoever sent
 * it, and the connection leaves the pool, as long as `isLimited`. Neither Knex nor mysql2 has a limit that would hold for COMMIT as well.
 */
export function setResponseTimeout(connection: Connection, isLimited: () => boolean): void {
  const internals = connection as unknown as Internals
  const { stream } = internals
  // Node emits this once; whatever is sent or received next starts the timeout again. An idle connection may be silent.
  stream.setTimeout(limit)
  stream.on('timeout', () => {
    if (!internals._command || !isLimited()) return
    stream.destroy(Object.assign(new Error('the database did not answer in time'), { code: 'ETIMEDOUT' }))
  })
}
