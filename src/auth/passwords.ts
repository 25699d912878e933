import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Piscina } from 'piscina'
import { overloaded } from '../errors.js'
import { code } from '../paths.js'
import type { Timed } from './hashing.js'

/** Hashes and checks passwords with bcrypt, in worker threads: at cost 10 one takes a thread for some 80 ms. */
export interface Passwords {
  /** @throws {ApiError} 503 when too many wait already */
  hash(password: string): Promise<string>
  /**
   * Whether this password made this hash. Without a hash it is false, after the same time.
   * @throws {ApiError} 503 when too many wait already
   */
  verify(password: string, hash: string | undefined): Promise<boolean>
  close(): Promise<void>
}

/** Milliseconds until a password is done, at most: its request still has to be served in time. */
const maxTime = 3000

/** @param cost bcrypt's: the logarithm to base 2 of its rounds */
export function createPasswords(cost: number): Passwords {
  const threads = Math.max(1, availableParallelism() - 1)
  const pool = new Piscina({
    filename: new URL(`auth/hashing${extname(import.meta.url)}`, code).href,
    // Started when the first password comes: a start is faster without, and many a process never needs them.
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
  })
  // Milliseconds that one takes: first a guess, then what was measured.
  let typicalTime = 80 * 2 ** (cost - 10)
  let pending = 0
  // Has the form of a hash, and so takes as long to check as one.
  const placeholder = `$2b$${String(cost).padStart(2, '0')}$${'.'.repeat(53)}`
  const run = async <T>(task: unknown, name: 'hash' | 'verify'): Promise<T> => {
    const turns = Math.ceil((pending + 1) / threads)
    if (turns > 1 && turns * typicalTime > maxTime) throw overloaded('too many logins at once')
    pending++
    try {
      const { result, time }: Timed<T> = await pool.run(task, { name })
      typicalTime = 0.8 * typicalTime + 0.2 * time
      return result
    } finally {
      pending--
    }
  }
  return {
    hash: (password) => run<string>({ password, cost }, 'hash'),
    async verify(password, stored) {
      const matches = await run<boolean>({ password, hash: stored ?? placeholder }, 'verify')
      return matches && stored !== undefined
    },
    close: () => pool.close(),
  }
}
