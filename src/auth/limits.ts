import pRetry from 'p-retry'
import { RateLimiterRes } from 'rate-limiter-flexible'
import type { Database } from '../db/connect.js'
import { isConflict } from '../db/failures.js'
import { tooManyRequests } from '../errors.js'
import type { Settings } from '../settings.js'
import { networkOf } from './network.js'

/** Counts what guessers and flooders do often. Every count is taken before the work that it guards. */
export interface Limits {
  /**
   * Counts a registration from an address.
   * @throws {ApiError} 429 when there were too many
   */
  registration(address: string): Promise<void>
  /**
   * Counts a login from an address, and a failure to log in to this account from there: a stranger somewhere else can't
   * lock its owner out.
   * @returns what to call when the login did not fail
   * @throws {ApiError} 429 when there were too many
   */
  login(address: string, userId: string): Promise<{ succeeded(): Promise<void> }>
}

type LimitSettings = Pick<
  Settings,
  'RATE_LIMIT' | 'RATE_LIMIT_REGISTRATIONS' | 'RATE_LIMIT_LOGINS' | 'RATE_LIMIT_FAILURES'
>

const minute = 60

export function createLimits(database: Database, settings: LimitSettings): Limits {
  if (settings.RATE_LIMIT === 'off') return unlimited
  const registrations = limiter(database, 'registrations', settings.RATE_LIMIT_REGISTRATIONS, 60 * minute)
  const logins = limiter(database, 'logins', settings.RATE_LIMIT_LOGINS, 10 * minute)
  const failures = limiter(database, 'failures', settings.RATE_LIMIT_FAILURES, 15 * minute)
  return {
    registration: (address) => registrations.count(networkOf(address)),
    async login(address, userId) {
      const network = networkOf(address)
      await logins.count(network)
      await failures.count(`${userId} ${network}`)
      return { succeeded: () => failures.takeBack(`${userId} ${network}`) }
    },
  }
}

const unlimited: Limits = {
  registration: async () => undefined,
  login: async () => ({ succeeded: async () => undefined }),
}

/** @param duration seconds in which there may be so many `points` of a key */
function limiter({ db, engine }: Database, name: string, points: number, duration: number) {
  const counter = engine.rateLimiter(db, { keyPrefix: name, points, duration })
  return {
    async count(key: string): Promise<void> {
      try {
        await pRetry(() => counter.consume(key), {
          retries: 4,
          minTimeout: 10,
          shouldRetry: ({ error }) => isConflict(error),
        })
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error
        const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000))
        throw tooManyRequests(name, points, duration, seconds)
      }
    },
    async takeBack(key: string): Promise<void> {
      await counter.reward(key)
    },
  }
}
