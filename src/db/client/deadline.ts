import { DatabaseError, overloaded } from './database-error.js'

/** The time that a request has for its changes: none begins after it has passed. */
export class Deadline {
  #hasPassed = false
  #unconfirmed = 0

  /**
   * From now on, no change is sent to the database.
   * @returns whether one was sent that is not confirmed yet: its outcome is unknown
   */
  expire(): boolean {
    this.#hasPassed = true
    return this.#unconfirmed > 0
  }

  /** @throws {DatabaseError} `overloaded` when it is too late */
  check(): void {
    if (this.#hasPassed) throw overloaded('the time for this change is over')
  }

  /**
   * Sends what makes a change lasting: a COMMIT, or a statement that is a transaction by itself.
   * @throws {DatabaseError} `overloaded` when it is too late, and nothing was sent; `outcome_unknown` when it was sent and
   *   not confirmed
   */
  async trackCommit<T>(send: () => Promise<T>): Promise<T> {
    this.check()
    this.#unconfirmed++
    try {
      return await send()
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.hadNoEffect) throw error
      throw new DatabaseError(error.message, { kind: 'outcome_unknown', hadNoEffect: false }, error.cause)
    } finally {
      this.#unconfirmed--
    }
  }
}
