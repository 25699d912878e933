import { codeOf } from './common-errors.js'

interface Address {
  address: string
  user: string
  database: string
}

/** What an error at the start means, in one line that says what to do. */
export function explainMysql(error: unknown, { address, user, database }: Address): string {
  const code = codeOf(error)
  // mysql2's own words, without the statement that Knex puts before them.
  const words = error instanceof Error && 'sqlMessage' in error ? String(error.sqlMessage) : String(error)
  const line = words.replace(/\s+/g, ' ')
  const wrong = (what: string) => `DATABASE_URL: ${what} (${code})`
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return wrong(`no host has the name in ${address}; correct it`)
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
    case 'PROTOCOL_CONNECTION_LOST':
      return wrong(`no database server answers at ${address}; start it, or correct host and port`)
    case 'ER_ACCESS_DENIED_ERROR':
      return wrong(`the server at ${address} refuses the user ${user} with this password; correct them`)
    case 'ER_BAD_DB_ERROR':
      return wrong(`the server at ${address} has no database ${database}; create it, or correct the name`)
    case 'ER_DBACCESS_DENIED_ERROR':
    case 'ER_TABLEACCESS_DENIED_ERROR':
    case 'ER_COLUMNACCESS_DENIED_ERROR':
      return `DATABASE_URL: its user lacks a privilege that README.md lists: ${line}`
    default:
      return `DATABASE_URL: the database cannot be used: ${line}`
  }
}
