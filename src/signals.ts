import cluster from 'node:cluster'
import { constants } from 'node:os'
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
import type { Service } from './service.js'

/** Milliseconds in which a repeated signal belongs to the first: a terminal signals the whole group, and npm forwards it again. */
const duplicateWindow = 1_000

/** Milliseconds for which responses are held back before the service stops listening, so that every connection that was made is accepted. */
const holdTime = 250

/**
 * Stops the service and exits at the first signal; exits at once at a later one. Workers ignore signals, which a terminal sends
 * to all: the primary process stops them, after it has stopped listening.
 */
export function stopOnSignal({ holdResponses, stop }: Service): void {
  const end = () => stop().then(() => process.exit(0))
  let began: number | undefined
  const onSignal = async (signal: 'SIGTERM' | 'SIGINT') => {
    if (cluster.isWorker) return
    if (began !== undefined) {
      if (performance.now() - began > duplicateWindow) process.exit(128 + constants.signals[signal])
      return
    }
    began = performance.now()
    holdResponses()
    await sleep(holdTime)
    // One turn of the event loop may have much to do besides accepting connections; the next has not.
    await turn()
    await turn()
    await end()
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
  if (cluster.isWorker) process.on('message', (message) => (message === 'stop' ? end() : holdResponses()))
}
