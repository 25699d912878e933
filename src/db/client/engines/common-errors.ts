/** What the network, or the operating system, says of a database that can't be reached. */
export const outages = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
])

/** Whether Knex's pool had no connection to give. */
export const isPoolError = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'KnexTimeoutError' || /Unable to acquire a connection/i.test(error.message))

/** The code that a driver gave its error, if any. */
export const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')
