import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { connect } from './db/connect.js'
import { migrate } from './db/migrate.js'
import type { Service } from './service.js'
import type { Settings } from './settings.js'

/**
 * Starts `WORKERS` processes of the service that share one port, and another one for each that dies.
 * @throws {Error} when a worker can't start
 */
export async function startWorkers({ WORKERS, DATABASE_URL }: Settings): Promise<Service> {
  const database = connect(DATABASE_URL)
  await migrate(database)
  await database.knex.destroy()
  const workers = Array.from({ length: WORKERS }, () => cluster.fork())
  const [started] = await Promise.all(workers.map(startOf))
  let stopping = false
  cluster.on('exit', () => {
    if (!stopping) cluster.fork()
  })
  return {
    ...(started as { url: string; database: string }),
    holdAnswers: () => {
      for (const worker of running()) worker.send('hold')
    },
    async stop() {
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
      }
      await Promise.all(exits)
    },
  }
}

const running = () =>
  Object.values(cluster.workers ?? {}).filter((worker): worker is Worker => worker?.isConnected() === true)

/** What a worker says when it listens. */
async function startOf(worker: Worker): Promise<{ url: string; database: string }> {
  const exit = once(worker, 'exit').then(() => {
    throw new Error('a worker could not start')
  })
  const [message] = await Promise.race([once(worker, 'message'), exit])
  exit.catch(() => undefined)
  return message
}
