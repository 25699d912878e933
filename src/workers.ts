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
    async stop() {
      stopping = true
      const running = Object.values(cluster.workers ?? {}) as Worker[]
      const exits = running.map((worker) => once(worker, 'exit'))
      for (const worker of running) worker.process.kill('SIGTERM')
      await Promise.all(exits)
    },
  }
}

/** What a worker says when it listens. */
async function startOf(worker: Worker): Promise<{ url: string; database: string }> {
  const exit = once(worker, 'exit').then(() => {
    throw new Error('a worker could not start')
  })
  const [message] = await Promise.race([once(worker, 'message'), exit])
  exit.catch(() => undefined)
  return message
}
