import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Piscina } from 'piscina'
import { unavailable } from '../errors.js'
import { code } from '../root.js'

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

/**
 * How many may wait for each thread: some 3 s of work, so that who waits is still answered in time.
 * @param cost at 10, one takes some 80 ms
 */
const waitingPerThread = (cost: number): number => Math.min(500, Math.ceil(3000 / (80 * 2 ** (cost - 10))))

/** @param cost bcrypt's: the logarithm to base 2 of its rounds */
export function createPasswords(cost: number): Passwords {
  const threads = Math.max(1, availableParallelism() - 1)
  const pool = new Piscina({
    filename: new URL(`auth/hashing${extname(import.meta.url)}`, code).href,
    // Started when the first password comes: a start is faster without, and many a process never needs them.
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    maxQueue: threads * waitingPerThread(cost),
  })
  // Has the form of a hash, and so takes as long to check as one.
  const placeholder = `$2b$${String(cost).padStart(2, '0')}$${'.'.repeat(53)}`
  const run = async (task: unknown, name: 'hash' | 'verify') => {
    if (pool.queueSize >= pool.options.maxQueue) throw unavailable('overloaded', 'too many logins at once')
    return pool.run(task, { name })
  }
  return {
    hash: (password) => run({ password, cost }, 'hash'),
    async verify(password, stored) {
      const matches = await run({ password, hash: stored ?? placeholder }, 'verify')
      return matches && stored !== undefined
    },
    close: () => pool.close(),
  }
}
