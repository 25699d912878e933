import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { createLogger } from './http/logging.js'
import type { Service } from './service.js'
import type { Settings } from './settings.js'
import { stopWith } from './stop.js'

/** What a worker tells the process that started it: that it is ready, or why it can't start. */
export type WorkerMessage = Pick<Service, 'url' | 'database'> | { failure: string }

/** How many workers in a row may end before they were ready. */
const mostFailures = 8

/** Milliseconds after which a worker that ends is not taken for one that can't run. */
const soon = 10_000

/** Milliseconds before a worker is started again. */
const pauseAfter = (endedSoon: number): number => (endedSoon <= 1 ? 0 : Math.min(100 * 2 ** (endedSoon - 2), 5000))

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
    let endedSoon = 0
    let failures = 0
    for (let current = worker; ; current = startWorker()) {
      const failure = await current.ready.then(
        () => undefined,
        (error: Error) => error.message,
      )
      await current.exited
      if (stopping) return
      failures = failure ? failures + 1 : 0
      if (failures === mostFailures) return giveUp(failure)
      endedSoon = performance.now() - current.startedAt < soon ? endedSoon + 1 : 0
      const pause = pauseAfter(endedSoon)
      logger.error({ worker: current.pid, failure, pause }, 'a worker ended')
      await sleep(pause)
      if (stopping) return
    }
  }

  const giveUp = async (failure = '') => {
    await stop()
    stopWith(new Error(`${mostFailures} workers in a row could not start: ${failure}`))
  }

  for (const worker of first) void keepRunning(worker)
  return {
    ...(ready as Pick<Service, 'url' | 'database'>),
    holdAnswers: () => {
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
  const exited = once(worker, 'exit')
  const ended = exited.then(() => ({ failure: 'a worker ended before it was ready' }))
  const told = Promise.race([once(worker, 'message').then(([message]) => message as WorkerMessage), ended])
  const ready = told.then((message) => {
    if ('failure' in message) throw new Error(message.failure)
    return message
  })
  return { pid: worker.process.pid, startedAt: performance.now(), ready, exited }
}
