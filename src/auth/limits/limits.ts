import type { DatabaseHandle } from '../../db/client/connect.js'
import { memoryCounter } from '../../db/client/counter.js'
import { networkOf, siteOf } from '../../network.js'
import type { Settings } from '../../settings.js'
import { Limit } from './limit.js'

/** Rate limits. Each is checked before the work that it protects. */
export interface Limits {
  /**
   * Counts a registration from an address.
   * @throws {ApiError} 429 when there were too many
   */
  registration(address: string): Promise<void>
  /**
   * Counts a login from an address, whatever the account.
   * @throws {ApiError} 429 when there were too many
   */
  login(address: string): Promise<void>
  /**
   * Counts a failure to log in: of this account from this network, and, where the account has never logged in from it,
   * of this account from all such networks. So strangers cannot lock the owner out of the networks that the account
   * knows. Only what `verify` finds false is a failure, not what it could not find out.
   * @returns what `verify` does
   * @throws {ApiError} 429 when there were too many; `verify` is not called then
   */
  password(guess: Guess, verify: () => Promise<boolean>): Promise<boolean>
  /**
   * Counts a change that a user makes, in the memory of this process.
   * @throws {ApiError} 429 when there were too many
   */
  change(userId: string): Promise<void>
}

/** An attempt to log in. */
export interface Guess {
  userId: string
  address: string
  /** Whether this user has logged in from there before. */
  isKnownNetwork: boolean
}

type LimitSettings = Pick<Settings, Extract<keyof Settings, `RATE_LIMIT${string}`>>

const minute = 60

/** The limit of a /48, as a multiple of that of a /64. */
const networksPerSite = 4

export function createLimits({ knex, engine }: DatabaseHandle, settings: LimitSettings): Limits {
  if (settings.RATE_LIMIT === 'off') return unlimited
  const limit = (name: string, points: number, duration: number) =>
    new Limit(engine.counter(knex, name, duration), { name, points, duration })
  const perAddress = (name: string, points: number, duration: number) => {
    const networks = limit(name, points, duration)
    const sites = limit(`site-${name}`, points * networksPerSite, duration)
    return async (address: string) => {
      await networks.count(networkOf(address))
      const site = siteOf(address)
      if (site) await sites.count(site)
    }
  }
  const failures = limit('failures', settings.RATE_LIMIT_FAILURES, 15 * minute)
  const accountFailures = limit('account-failures', settings.RATE_LIMIT_ACCOUNT_FAILURES, 60 * minute)
  const changes = new Limit(memoryCounter(minute), {
    name: 'changes',
    points: settings.RATE_LIMIT_CHANGES,
    duration: minute,
  })
  return {
    registration: perAddress('registrations', settings.RATE_LIMIT_REGISTRATIONS, 60 * minute),
    login: perAddress('logins', settings.RATE_LIMIT_LOGINS, 10 * minute),
    password: ({ userId, address, isKnownNetwork }, verify) =>
      failures.countFailure(
        `${userId} ${networkOf(address)}`,
        isKnownNetwork ? verify : () => accountFailures.countFailure(userId, verify),
      ),
    change: (userId) => changes.count(userId),
  }
}

/** Counts nothing. */
export const unlimited: Limits = {
  registration: async () => undefined,
  login: async () => undefined,
  password: (_guess, verify) => verify(),
  change: async () => undefined,
}
