import type { Classification } from '../database-error.js'
import { codeOf, isPoolError } from './common-errors.js'

const locked = /^SQLITE_BUSY/
const duplicate = /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/
const unavailable = /^SQLITE_(CANTOPEN|CORRUPT|FULL|IOERR|LOCKED|NOTADB|PROTOCOL|READONLY)/

/** What an error of SQLite (https://sqlite.org/rescode.html), or of Knex's pool, means. */
export function classify(error: unknown): Classification {
  const code = codeOf(error)
  // What a failed write to the file leaves there, SQLite finds out when it next opens it.
  const hadNoEffect = isPoolError(error) || (/^SQLITE_/.test(code) && !code.startsWith('SQLITE_IOERR'))
  if (locked.test(code)) return { kind: 'locked', hadNoEffect }
  if (duplicate.test(code)) return { kind: 'duplicate', hadNoEffect }
  return { kind: unavailable.test(code) || isPoolError(error) ? 'unavailable' : 'unexpected', hadNoEffect }
}
