import type { Connection } from 'mysql2'

/** Milliseconds in which a server has to say something about a statement, COMMIT included, while requests are served. */
const limit = 3000

/** What mysql2 has, and its types leave out. */
interface Internals {
  addCommand(command: { once(event: 'end', listener: () => void): void }): unknown
  _commands: { length: number }
}

/**
 * Ends a connection whose server says nothing while a statement waits for it, so that the statement fails, whoever sent
 * it, and the connection leaves the pool, as long as `isLimited`. Neither Knex nor mysql2 has a limit that would hold for COMMIT as well.
 */
export function endWhenSilent(connection: Connection, isLimited: () => boolean): void {
  const { stream } = connection as unknown as { stream: import('node:net').Socket }
  const internals = connection as unknown as Internals
  const addCommand = internals.addCommand.bind(connection)
  internals.addCommand = (command) => {
    stream.setTimeout(isLimited() ? limit : 0)
    command.once('end', () => {
      if (internals._commands.length === 0) stream.setTimeout(0)
    })
    return addCommand(command)
  }
  stream.on('timeout', () => {
    stream.destroy(Object.assign(new Error('the database did not answer in time'), { code: 'ETIMEDOUT' }))
  })
}
