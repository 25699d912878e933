/** Two transactions got in each other's way: the whole of one can be tried again. */
const conflicts = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT'])

/** Another connection writes to the file. */
const locked = /^SQLITE_BUSY/

const duplicates = new Set(['ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'])

/** The database can't be reached, or can't be used. */
const outages = new Set([
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
  'ER_ACCESS_DENIED_ERROR',
  'ER_BAD_DB_ERROR',
  'ER_CON_COUNT_ERROR',
  'ER_DISK_FULL',
  'ER_LOCK_TABLE_FULL',
  'ER_MAX_PREPARED_STMT_COUNT_REACHED',
  'ER_OPTION_PREVENTS_STATEMENT',
  'ER_SERVER_SHUTDOWN',
  'ER_NORMAL_SHUTDOWN',
  'ER_TOO_MANY_USER_CONNECTIONS',
  'ER_USER_LIMIT_REACHED',
  'ER_UNKNOWN_COM_ERROR',
  'ER_CONNECTION_KILLED',
  'ER_QUERY_INTERRUPTED',
  'ER_WSREP_NOT_READY',
])
const sqliteOutage = /^SQLITE_(CANTOPEN|CORRUPT|FULL|IOERR|LOCKED|NOTADB|PROTOCOL|READONLY)/

/** What the server says of a statement that somebody or something else has ended, perhaps when its work was done already. */
const interruptions = new Set([
  'ER_CONNECTION_KILLED',
  'ER_ERROR_DURING_COMMIT',
  'ER_NORMAL_SHUTDOWN',
  'ER_QUERY_INTERRUPTED',
  'ER_SERVER_SHUTDOWN',
  'SQLITE_IOERR',
])
/** The service can't start: its message is one line that says why, and what to do. */
export class CanNotStart extends Error {}

/** Too many wait for a connection already; nothing was done. */
export class PoolFull extends Error {}

/** The request of a change was answered before the change could begin; nothing was done. */
export class DeadlinePassed extends Error {}

/** A change was sent, and its answer was lost. */
export class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super('the outcome of a change is unknown', { cause })
  }
}

/** Whether a change certainly did not happen: the database says why, or the change never reached it. */
export function isRefused(error: unknown): boolean {
  const code = codeOf(error)
  if (/^(ER|SQLITE)_/.test(code)) return !interruptions.has(code)
  return error instanceof Error && unsent.test(error.message)
}

const unsent = /connection is in closed state/i

/** Whether a transaction lost against another and did not happen. */
export const isConflict = (error: unknown): boolean => conflicts.has(codeOf(error))

/** Whether a transaction did not begin, because another one has to end first. */
export const isLocked = (error: unknown): boolean => locked.test(codeOf(error))

/** Whether a statement would have broken the uniqueness of a key. */
export const isDuplicate = (error: unknown): boolean => duplicates.has(codeOf(error))

/** @returns false when the change would have broken the uniqueness of a key */
export async function unlessDuplicate(change: Promise<unknown>): Promise<boolean> {
  try {
    await change
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Whether the database could not do its work now; a later try may succeed. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error)
  if (outages.has(code) || conflicts.has(code) || locked.test(code) || sqliteOutage.test(code)) return true
  // Knex gives no code where its pool had no connection in time, mysql2 none where one was closed.
  return error instanceof Error && (error.name === 'KnexTimeoutError' || closed.test(error.message))
}

const closed = /connection is in closed state|Connection lost|Unable to acquire a connection|aborted/i

/** The code of Node, of mysql2 or of SQLite. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
