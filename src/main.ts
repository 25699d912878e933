import cluster from 'node:cluster'
import { startService } from './service.js'
import { readSettings } from './settings.js'
import { stopWith } from './stop.js'
import { startWorkers } from './workers.js'

try {
  const settings = readSettings(process.env)
  const { url, database, stop } =
    settings.WORKERS > 1 && cluster.isPrimary ? await startWorkers(settings) : await startService(settings)
  if (cluster.isPrimary) {
    console.log(`Roomkeeper listens on ${url}\n  database: ${database}\n  document: ${url}/openapi.json`)
  } else process.send?.({ url, database })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => stop().then(() => process.exit(0)))
  }
} catch (error) {
  stopWith(error)
}
