import { DeadlinePassed, isRefused, OutcomeUnknown } from './failures.js'

/** The time that a request has for its changes: none begins after it has passed. */
export class Deadline {
  #hasPassed = false
  #unsettled = 0

  /**
   * From now on, no change is sent to the database.
   * @returns whether one was sent that is not answered yet: its outcome is unknown
   */
  pass(): boolean {
    this.#hasPassed = true
    return this.#unsettled > 0
  }

  /** @throws {DeadlinePassed} */
  check(): void {
    if (this.#hasPassed) throw new DeadlinePassed()
  }

  /**
   * Sends what makes a change lasting: a COMMIT, or a statement that is a transaction by itself.
   * @throws {DeadlinePassed} when it is too late; nothing is sent then
   * @throws {OutcomeUnknown} when it was sent, and nobody says what became of it
   */
  async settle<T>(send: () => Promise<T>): Promise<T> {
    this.check()
    this.#unsettled++
    try {
      return await send()
    } catch (error) {
      throw isRefused(error) ? error : new OutcomeUnknown(error)
    } finally {
      this.#unsettled--
    }
  }
}
