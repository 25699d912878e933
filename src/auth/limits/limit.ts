import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Counter } from '../../db/client/counter.js'
import { tooManyRequests } from '../../errors.js'

export interface Policy {
  /** What it is called in the response, as in `site-logins`. */
  name: string
  /** How many there may be of a key in a window. */
  points: number
  /** The length of a window, in seconds. */
  duration: number
}

/** A limit of how many events of one key there may be in a window. */
export class Limit {
  readonly #counter: Counter
  readonly #policy: Policy
  /** Keys that were refused are refused from memory until their window is over: a flood does not reach the database. */
  readonly #refused: RateLimiterMemory

  constructor(counter: Counter, policy: Policy) {
    this.#counter = counter
    this.#policy = policy
    this.#refused = new RateLimiterMemory({ points: 0, duration: policy.duration })
  }

  /**
   * Counts one.
   * @throws {ApiError} 429 when there were too many
   */
  async count(key: string): Promise<void> {
    const known = await this.#refused.get(key)
    if (known) throw this.#refusal(this.#toSeconds(known.msBeforeNext))
    if ((await this.#counter.add(key)) <= this.#policy.points) return
    const wait = this.#toSeconds(await this.#counter.msUntilReset(key))
    await this.#refused.block(key, wait)
    throw this.#refusal(wait)
  }

  /**
   * Counts a failure before `verify` says whether it is one, and takes it back where it is not: however many come at
   * once, no more are tried. What `verify` could not find out is no failure.
   * @returns what `verify` does
   * @throws {ApiError} 429 when there were too many; `verify` is not called then
   */
  async countFailure(key: string, verify: () => Promise<boolean>): Promise<boolean> {
    if ((await this.#counter.add(key)) > this.#policy.points) {
      await this.#counter.refund(key)
      throw this.#refusal(this.#toSeconds(await this.#counter.msUntilReset(key)))
    }
    let failed = false
    try {
      failed = !(await verify())
      return !failed
    } finally {
      if (!failed) await this.#counter.refund(key)
    }
  }

  #refusal(wait: number) {
    const { name, points, duration } = this.#policy
    return tooManyRequests(name, points, duration, wait)
  }

  /** Never longer than a window, also where a clock was set back meanwhile. */
  #toSeconds(ms: number): number {
    return Math.min(this.#policy.duration, Math.max(1, Math.ceil(ms / 1000)))
  }
}
