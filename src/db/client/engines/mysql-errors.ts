import type { Classification } from '../database-error.js'
import { codeOf, isPoolError, outages } from './common-errors.js'

/** Two transactions got in each other's way. */
const conflicts = new Set(['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT'])

/** The server can't do its work now. */
const unavailable = new Set([
  'ER_ACCESS_DENIED_ERROR',
  'ER_BAD_DB_ERROR',
  'ER_CON_COUNT_ERROR',
  'ER_CONNECTION_KILLED',
  'ER_DISK_FULL',
  'ER_LOCK_TABLE_FULL',
  'ER_MAX_PREPARED_STMT_COUNT_REACHED',
  'ER_NORMAL_SHUTDOWN',
  'ER_OPTION_PREVENTS_STATEMENT',
  'ER_QUERY_INTERRUPTED',
  'ER_SERVER_SHUTDOWN',
  'ER_TOO_MANY_USER_CONNECTIONS',
  'ER_UNKNOWN_COM_ERROR',
  'ER_USER_LIMIT_REACHED',
  'ER_WSREP_NOT_READY',
])

/** What ends a statement from outside, perhaps when its work was done already. */
const interruptions = new Set([
  'ER_CONNECTION_KILLED',
  'ER_ERROR_DURING_COMMIT',
  'ER_NORMAL_SHUTDOWN',
  'ER_QUERY_INTERRUPTED',
  'ER_SERVER_SHUTDOWN',
])

/** mysql2 says so, without a code, of a connection that was closed before the statement. */
const closedBefore = /connection is in closed state/i

/** mysql2 says so, without a code, of a connection that was closed meanwhile. */
const closedMeanwhile = /Connection lost|aborted/i

/** What an error of mysql2 or of MySQL means. */
export function classify(error: unknown): Classification {
  const code = codeOf(error)
  const message = error instanceof Error ? error.message : ''
  const hadNoEffect = /^ER_/.test(code) ? !interruptions.has(code) : closedBefore.test(message) || isPoolError(error)
  if (conflicts.has(code)) return { kind: 'conflict', hadNoEffect }
  if (code === 'ER_DUP_ENTRY') return { kind: 'duplicate', hadNoEffect }
  const isUnavailable =
    unavailable.has(code) || outages.has(code) || closedBefore.test(message) || closedMeanwhile.test(message)
  return { kind: isUnavailable || isPoolError(error) ? 'unavailable' : 'unexpected', hadNoEffect }
}
