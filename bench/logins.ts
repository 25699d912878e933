import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { start } from './competitors.ts'
import { load } from './load.ts'
import { createWorld, workloads } from './workloads.ts'

export interface Logins {
  requestsPerSecond: number
  /** Milliseconds that the event loop was late. */
  p99: number
  max: number
}

/**
 * Logs in, at bcrypt's cost of 10, from more connections than there are threads that hash.
 * @param times how often each connection does
 */
export async function measureLogins(databaseUrl: string, times: number): Promise<Logins> {
  const probe = fileURLToPath(new URL('../dist-bench/loop-delay.js', import.meta.url))
  const service = await start('roomkeeper', databaseUrl, { node: [`--import=${probe}`], env: { BCRYPT_COST: '10' } })
  try {
    const world = await createWorld(service, 1)
    const ask = async () => {
      service.process.send('')
      return (await once(service.process, 'message'))[0] as { p99: number; max: number }
    }
    await ask()
    const { requestsPerSecond } = await load(service, 8, () => workloads.logIn?.requests(world, 0) ?? [], times)
    return { requestsPerSecond, ...(await ask()) }
  } finally {
    await service.stop()
  }
}
