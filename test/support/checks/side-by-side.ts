/**
 * How long something takes says little on a machine that is busy. So each time is compared with another one that is
 * measured beside it, on the same machine at the same moment.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

const agent = new Agent({ keepAlive: true })
let reference: Promise<number> | undefined

/** The port of a process that does nothing but wait. */
function referencePort(): Promise<number> {
  reference ??= startReference()
  return reference
}

async function startReference(): Promise<number> {
  const child = fork(fileURLToPath(new URL('../servers/waiting-server.js', import.meta.url)), { execArgv: [] })
  process.once('exit', () => child.kill())
  const [{ port }] = (await once(child, 'message')) as [AddressInfo]
  child.unref()
  child.channel?.unref()
  return port
}

/** Asks another process to wait for some milliseconds, as one asks the service for something; ends when it answers. */
export async function waitAlongside(milliseconds: number): Promise<void> {
  const port = await referencePort()
  await new Promise<void>((resolve, reject) => {
    get({ agent, host: '127.0.0.1', port, path: `/${milliseconds}` }, (response) => {
      response.resume().on('end', resolve)
    }).on('error', reject)
  })
}

/** Does something, and tells whether it ended before another process had waited for so long. */
export async function withDeadline<T>(
  milliseconds: number,
  work: () => Promise<T>,
): Promise<{ result: T; isInTime: boolean }> {
  await referencePort()
  let isInTime = true
  void waitAlongside(milliseconds).then(() => {
    isInTime = false
  })
  return { result: await work(), isInTime }
}

/** The milliseconds that something takes. */
export async function time(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Does two things in turns, and tells how many times as long the first one takes. */
export async function ratio(rounds: number, one: () => unknown, other: () => unknown): Promise<number> {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    times[0].push(await time(one))
    times[1].push(await time(other))
  }
  return median(times[0]) / median(times[1])
}

export const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0
