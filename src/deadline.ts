import { Deadline } from './db/client/deadline.js'
import { overloaded, unknownOutcome } from './errors.js'

/** Milliseconds that a request may take, once it has arrived. */
const maxTime = 4500

/**
 * @param work is given its deadline, and what starts the clock
 * @throws {ApiError} 503 when the time is over first: from then on `work` changes nothing that it has not sent already
 */
export const withDeadline = <T>(work: (deadline: Deadline, start: () => void) => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined
    const deadline = new Deadline()
    const start = () => {
      timer = setTimeout(() => {
        const hasUnconfirmedChange = deadline.expire()
        reject(
          hasUnconfirmedChange
            ? unknownOutcome()
            : overloaded('the service could not finish in time; nothing was changed'),
        )
      }, maxTime)
    }
    work(deadline, start).then(
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
