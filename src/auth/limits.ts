import { RateLimiterRes } from 'rate-limiter-flexible'
import type { Database } from '../db/connect.js'
import { untilWon } from '../db/transaction.js'
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
   * lock its owner out. Only what `verify` finds false is a failure, not what it could not find out.
   * @returns what `verify` does
   * @throws {ApiError} 429 when there were too many; `verify` is not called then
   */
  login(address: string, userId: string, verify: () => Promise<boolean>): Promise<boolean>
}

type LimitSettings = Pick<
  Settings,
  'RATE_LIMIT' | 'RATE_LIMIT_REGISTRATIONS' | 'RATE_LIMIT_LOGINS' | 'RATE_LIMIT_FAILURES'
>

const minute = 60

export function createLimits(database: Database, settings: LimitSettings): Limits {
  if (settings.RATE_LIMIT === 'off') return unlimited
  const { RATE_LIMIT_REGISTRATIONS, RATE_LIMIT_LOGINS, RATE_LIMIT_FAILURES } = settings
  const registrations = createLimit(database, 'registrations', RATE_LIMIT_REGISTRATIONS, 60 * minute)
  const logins = createLimit(database, 'logins', RATE_LIMIT_LOGINS, 10 * minute)
  const failures = createLimit(database, 'failures', RATE_LIMIT_FAILURES, 15 * minute)
  return {
    async registration(address) {
      await registrations.count(networkOf(address))
    },
    async login(address, userId, verify) {
      const network = networkOf(address)
      await logins.count(network)
      return failures.countFailure(`${userId} ${network}`, verify)
    },
  }
}

const unlimited: Limits = {
  registration: async () => undefined,
  login: (_address, _userId, verify) => verify(),
}

/** @param duration seconds in which there may be so many `points` of a key */
function createLimit({ knex, engine }: Database, name: string, points: number, duration: number) {
  const counter = engine.rateLimiter(knex, { keyPrefix: name, points, duration })
  /** @throws {ApiError} 429 */
  const refuse = ({ msBeforeNext }: RateLimiterRes): never => {
    // The interval may have been begun by a process whose clock is ahead.
    const wait = Math.min(duration, Math.max(1, Math.ceil(msBeforeNext / 1000)))
    throw tooManyRequests(name, points, duration, wait)
  }
  return {
    async count(key: string): Promise<void> {
      const refusal = await untilWon(() => counter.consume(key).then(() => undefined, refusalOf))
      if (refusal) refuse(refusal)
    },
    /** Counts a failure first, and takes it back where there was none: however many come at once, no more are tried. */
    async countFailure(key: string, verify: () => Promise<boolean>): Promise<boolean> {
      const takeBack = () => untilWon(() => counter.reward(key))
      const count = await untilWon(() => counter.penalty(key))
      if (count.consumedPoints > points) {
        await takeBack()
        refuse(count)
      }
      let failed = false
      try {
        failed = !(await verify())
        return !failed
      } finally {
        if (!failed) await takeBack()
      }
    },
  }
}

/** A refusal comes as a rejection that is no error. */
function refusalOf(reason: unknown): RateLimiterRes {
  if (reason instanceof RateLimiterRes) return reason
  throw reason
}
