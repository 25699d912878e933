import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { exitWith } from './exit.js'
import { createLogger } from './logger.js'
import type { Service } from './service.js'
import type { Settings } from './settings.js'

/** What a worker sends to the primary process: that it is ready, or why it can't start. */
export type WorkerMessage = Pick<Service, 'url' | 'database'> | { failure: string }

/** How many workers in a row may end before they were ready. */
const maxFailures = 8

/** Milliseconds after which a worker that exits does not count as part of a crash loop. */
const crashWindow = 10_000

/** Milliseconds before a worker is started again. */
const backoff = (crashes: number): number => (crashes <= 1 ? 0 : Math.min(100 * 2 ** (crashes - 2), 5000))

/**
 * Starts `WORKERS` processes of the service that share one port, and another one for each that dies. When those can't start
 * either, it stops all of them, and ends.
 * @throws {Error} when a worker can't start at the beginning
 */
export async function startWorkers(settings: Settings): Promise<Service> {
  const logger = createLogger(settings)
  let stopping = false
  const stop = async () => {
    stopping = true
    const stopped = running()
    const exits = stopped.map((worker) => once(worker, 'exit'))
    // None outlives this process, also where that is ended before.
    process.once('exit', () => {
      for (const worker of stopped) worker.process.kill('SIGKILL')
    })
    for (const worker of stopped) {
      worker.send('stop')
      // For the last of them this ends the listening, before any has stopped: what was taken has gone to a worker.
      worker.disconnect()
      // One that is still starting does not listen to this process yet; the others take no notice.
      worker.process.kill('SIGTERM')
    }
    await Promise.all(exits)
  }

  const first = Array.from({ length: settings.WORKERS }, startWorker)
  const [ready] = await Promise.all(first.map(({ ready }) => ready)).catch(async (error) => {
    await stop()
    throw error
  })

  const keepRunning = async (worker: StartedWorker) => {
    let crashes = 0
    let failures = 0
    for (let current = worker; ; current = startWorker()) {
      const failure = await current.ready.then(
        () => undefined,
        (error: Error) => error.message,
      )
      await current.exited
      if (stopping) return
      failures = failure ? failures + 1 : 0
      if (failures === maxFailures) return giveUp(failure)
      crashes = performance.now() - current.startedAt < crashWindow ? crashes + 1 : 0
      const pause = backoff(crashes)
      logger.error({ worker: current.pid, failure, pause }, 'a worker ended')
      await sleep(pause)
      if (stopping) return
    }
  }

  const giveUp = async (failure = '') => {
    await stop()
    exitWith(new Error(`${maxFailures} workers in a row could not start: ${failure}`))
  }

  for (const worker of first) void keepRunning(worker)
  return {
    ...(ready as Pick<Service, 'url' | 'database'>),
    holdResponses: () => {
      for (const worker of running()) worker.send('hold')
    },
    stop,
  }
}

const running = () =>
  Object.values(cluster.workers ?? {}).filter((worker): worker is Worker => worker?.isConnected() === true)

type StartedWorker = ReturnType<typeof startWorker>

function startWorker() {
  const worker = cluster.fork()
  // Of a message to a worker that has just died: its exit is what counts.
  worker.on('error', () => undefined)
  const exited = once(worker, 'exit')
  const ended = exited.then(() => ({ failure: 'a worker ended before it was ready' }))
  const firstMessage = Promise.race([once(worker, 'message').then(([message]) => message as WorkerMessage), ended])
  const ready = firstMessage.then((message) => {
    if ('failure' in message) throw new Error(message.failure)
    return message
  })
  return { pid: worker.process.pid, startedAt: performance.now(), ready, exited }
}
