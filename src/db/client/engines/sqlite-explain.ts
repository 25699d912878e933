import { codeOf } from './common-errors.js'

/** What an error at the start means, in one line that says what to do. */
export function explainSqlite(error: unknown, filename: string): string {
  const words = String(error).replace(/\s+/g, ' ')
  // For a file that can't be opened, libsql has no code but SQLite's number, at the end of its message.
  const code = codeOf(error) || (/: 14"\)$/.test(words) ? 'SQLITE_CANTOPEN' : '')
  const wrong = (what: string) => `DATABASE_URL: ${what} (${code})`
  switch (code) {
    // Of mkdir, which makes the folder.
    case 'EACCES':
    case 'EEXIST':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EPERM':
    case 'EROFS':
      return wrong(`the folder of ${filename} cannot be made; make it, or name another`)
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
      return wrong(`${filename} cannot be opened; let this user write the file and its folder, or name another`)
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return wrong(`${filename} is no SQLite database, or a damaged one; move it away, or name another`)
    case 'SQLITE_BUSY':
      return wrong(`another program locks ${filename}; end that`)
    default:
      return `DATABASE_URL: ${filename} cannot be used: ${words}`
  }
}
