/** Runs in the worker threads of `passwords.ts`. */
import { setPriority } from 'node:os'
import bcrypt from 'bcryptjs'
import { opaqueString } from './opaque-string.js'

// Where processors are few, whoever reads comes before whoever logs in. On Linux this is the thread's own; elsewhere it
// would be the whole process's.
if (process.platform === 'linux') setPriority(10)

/** What was made, and the milliseconds that it took. */
export interface Timed<T> {
  result: T
  time: number
}

export const hash = ({ password, cost }: { password: string; cost: number }): Timed<string> =>
  timed(() => bcrypt.hashSync(opaqueString(password), cost))

/** Hashes from before passwords had one form are of the text as it was sent. */
export const verify = ({ password, hash }: { password: string; hash: string }): Timed<boolean> =>
  timed(() => [...new Set([opaqueString(password), password])].some((form) => matches(form, hash)))

/** bcrypt would read no further than 72 bytes, and find what is longer to match. */
const matches = (form: string, hash: string): boolean => !bcrypt.truncates(form) && bcrypt.compareSync(form, hash)

function timed<T>(work: () => T): Timed<T> {
  const start = performance.now()
  return { result: work(), time: performance.now() - start }
}
