import { unavailable } from './errors.js'

/** Milliseconds in which a request is answered, once it has arrived. */
const mostTime = 4500

/** When a request that has arrived now has to be answered. */
export const newDeadline = (): number => performance.now() + mostTime

/** @throws {ApiError} 503 when the deadline comes first; what was begun goes on, with an outcome that nobody is told */
export const inTime = <T>(work: Promise<T>, deadline = newDeadline()): Promise<T> =>
  new Promise((resolve, reject) => {
    const tooLate = () => reject(unavailable('database_unavailable', 'there was no answer in time'))
    const timer = setTimeout(tooLate, Math.max(1, deadline - performance.now()))
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
