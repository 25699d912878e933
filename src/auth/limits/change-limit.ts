import { tooManyRequests } from '../../errors.js'

/** The length of a window, in seconds. */
const duration = 60

/**
 * A limit of how many changes a user may make in a minute, in the memory of this process. Windows begin at the same time for
 * everybody, and are forgotten as a whole: to count takes no timer and no waiting, some 0.2 µs.
 */
export class ChangeLimit {
  readonly #points: number
  #counts = new Map<string, number>()
  /** When the window ends, by a clock that nobody sets. */
  #end = 0

  constructor(points: number) {
    this.#points = points
  }

  /** @throws {ApiError} 429 when there were too many */
  count(userId: string): void {
    const left = this.#end - performance.now()
    if (left <= 0) this.#begin()
    const count = (this.#counts.get(userId) ?? 0) + 1
    this.#counts.set(userId, count)
    if (count > this.#points) throw tooManyRequests('changes', this.#points, duration, Math.ceil(left / 1000))
  }

  #begin(): void {
    this.#counts = new Map()
    this.#end = performance.now() + duration * 1000
  }
}
