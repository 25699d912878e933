import autocannon from 'autocannon'
import type { Name, Running } from './competitors.ts'
import { median } from './median.ts'

/** A request as autocannon takes it. */
export interface LoadRequest {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  path: string
  headers?: Record<string, string>
  body?: string
}

export interface Measured {
  requestsPerSecond: number
  /** Latencies in milliseconds. */
  p50: number
  p99: number
  /** CPU microseconds of the server's process. */
  cpu: number
  /** Bytes. */
  memory: number
}

/**
 * Loads a server from some connections at once.
 * @param requestsOf what each connection repeats
 * @param times how often each connection repeats it
 * @throws {Error} when a response is not 2xx
 */
export async function load(
  server: Running,
  connections: number,
  requestsOf: (connection: number) => LoadRequest[],
  times: number,
): Promise<Measured> {
  let connection = 0
  const before = await server.cpu()
  const result = await autocannon({
    url: server.url,
    connections,
    amount: connections * times * requestsOf(0).length,
    // Milliseconds: it sees only so often whether all is done.
    sampleInt: 20,
    setupClient: (client) => client.setRequests(requestsOf(connection++)),
  })
  const cpu = (await server.cpu()) - before
  const done = result['2xx']
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${server.name}: ${result.non2xx} responses were not 2xx, ${result.errors} requests failed`)
  }
  return {
    requestsPerSecond: done / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpu: (cpu * 1000) / done,
    memory: await server.memory(),
  }
}

/** By workload and competitor, the measures of each round. */
export type Results = Record<string, Partial<Record<Name, Measured[]>>>

/** The measures of one competitor in one workload: the median of its rounds, and the most memory. */
export function summarize(rounds: Measured[] = []): Measured {
  const of = (measure: keyof Measured) => median(rounds.map((round) => round[measure]))
  return {
    requestsPerSecond: of('requestsPerSecond'),
    p50: of('p50'),
    p99: of('p99'),
    cpu: of('cpu'),
    memory: Math.max(...rounds.map(({ memory }) => memory)),
  }
}

/** How one competitor's measure is to another's: the median of the rounds, because a shared machine is now faster, now slower. */
export const ratioOf = (rounds: Measured[] = [], others: Measured[] = [], measure: keyof Measured): number =>
  median(rounds.map((round, i) => round[measure] / (others[i]?.[measure] ?? Number.NaN)))
