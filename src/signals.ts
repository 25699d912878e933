import cluster from 'node:cluster'
import { constants } from 'node:os'
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
import type { Service } from './service.js'

/** Milliseconds in which what is one stop may come as several signals: from a terminal, and once more from npm. */
const together = 1_000

/** Milliseconds for which answers are held back before the listening ends, so that whoever has connected is taken. */
const hold = 250

/**
 * Lets the first signal stop the service and end the process, and a later one end it at once. Workers do as the primary
 * process says, which ends the listening first: they take no notice of what a terminal signals to all.
 */
export function stopWhenTold({ holdAnswers, stop }: Service): void {
  const end = () => stop().then(() => process.exit(0))
  let began: number | undefined
  const onSignal = async (signal: 'SIGTERM' | 'SIGINT') => {
    if (cluster.isWorker) return
    if (began !== undefined) {
      if (performance.now() - began > together) process.exit(128 + constants.signals[signal])
      return
    }
    began = performance.now()
    holdAnswers()
    await sleep(hold)
    // A turn may have much to do besides taking those that have come; the one behind it has not.
    await turn()
    await turn()
    await end()
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
  if (cluster.isWorker) process.on('message', (message) => (message === 'stop' ? end() : holdAnswers()))
}
