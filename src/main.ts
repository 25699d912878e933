import cluster from 'node:cluster'
import { exitWith, reason } from './exit.js'
import { startService } from './service.js'
import { readSettings } from './settings.js'
import { stopOnSignal } from './signals.js'
import { startWorkers, type WorkerMessage } from './workers.js'

/** Runs the service, in one process or several, until a signal stops it. */
export async function main(): Promise<void> {
  // Node would print all that an error carries: of a driver's, the statement and its values.
  process.on('uncaughtException', (error) => {
    console.error(`roomkeeper: ${error.stack}`)
    process.exit(1)
  })
  try {
    const settings = readSettings(process.env)
    const service =
      settings.WORKERS > 1 && cluster.isPrimary ? await startWorkers(settings) : await startService(settings)
    // Before it says that it is ready: a signal may come at once.
    stopOnSignal(service)
    const { url, database } = service
    if (cluster.isPrimary) {
      console.log(`Roomkeeper listens on ${url}\n  database: ${database}\n  document: ${url}/openapi.json`)
    } else tellPrimary({ url, database })
  } catch (error) {
    if (cluster.isPrimary) exitWith(error)
    tellPrimary({ failure: reason(error) }, () => process.exit(1))
  }
}

const tellPrimary = (message: WorkerMessage, sent?: () => void) => process.send?.(message, undefined, undefined, sent)
