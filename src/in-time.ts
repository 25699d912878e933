import { unavailable } from './errors.js'

/** Milliseconds in which a request is answered, once it has arrived. */
const mostTime = 4500

/**
 * @param work is given what starts its deadline
 * @throws {ApiError} 503 when the time is over first; what was begun goes on, with an outcome that nobody is told
 */
export const inTime = <T>(work: (startDeadline: () => void) => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined
    const startDeadline = () => {
      timer = setTimeout(() => reject(unavailable('database_unavailable', 'there was no answer in time')), mostTime)
    }
    work(startDeadline).then(
      (result) => {
        clearTimeout(timer)
        resolve(result)
      },
      (error) => {
        clearTimeout(timer)
        reject(error)
      },
    )
  })
