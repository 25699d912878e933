import { deepStrictEqual } from 'node:assert'
import { SingleBar } from 'cli-progress'
import { competitors, type Name, type Running, start } from './competitors.ts'
import { type LoadRequest, load, type Measured, type Results } from './load.ts'
import { connections, createWorld, type World, workloads } from './workloads.ts'

interface Extent {
  rounds: number
  /** How long each is loaded in a round. */
  seconds: number
  /** How many requests each connection sends before they count. */
  warmUp: number
}

/** Loads the competitors in turn, A B A B, with the same requests on the same rows. */
export async function compare(databaseUrl: string, extent: Extent): Promise<Results> {
  const running: Running[] = []
  try {
    // Roomkeeper is the first to start: it makes the tables.
    for (const name of Object.keys(competitors) as Name[]) running.push(await start(name, databaseUrl))
    const world = await createWorld(running[0] as Running)
    await mustAnswerAlike(running, world)
    return await measure(running, world, extent)
  } finally {
    for (const server of running) await server.stop()
  }
}

async function measure(running: Running[], world: World, { rounds, seconds, warmUp }: Extent): Promise<Results> {
  const bar = new SingleBar({ format: '{bar} {percentage}% {workload}', stream: process.stderr, noTTYOutput: true })
  bar.start(Object.keys(workloads).length * (rounds + 1) * running.length, 0, { workload: '' })
  const results: Results = {}
  for (const [id, workload] of Object.entries(workloads)) {
    const requests = (connection: number) => workload.requests(world, connection)
    const { length } = requests(0)
    const measured = new Map<Name, Measured[]>(running.map(({ name }) => [name, []]))
    const times = new Map<Name, number>()
    // The first round warms up, and tells how many requests take so long.
    for (let round = 0; round <= rounds; round++) {
      for (const server of running) {
        bar.increment({ workload: `${workload.title}: ${competitors[server.name].title}` })
        const repeats = times.get(server.name) ?? Math.ceil(warmUp / length)
        const measures = await load(server, connections, requests, repeats)
        const perSecond = measures.requestsPerSecond / connections / length
        if (round > 0) measured.get(server.name)?.push(measures)
        else times.set(server.name, Math.max(1, Math.round(perSecond * seconds)))
      }
    }
    results[id] = Object.fromEntries(measured)
  }
  bar.stop()
  return results
}

/** What differs from response to response. */
const fresh = /"(room_id|key|expires_at)":"[^"]*"/g

/** @throws {AssertionError} when a competitor responds differently from Roomkeeper, to good and to bad requests */
async function mustAnswerAlike(running: Running[], world: World): Promise<void> {
  const bad: LoadRequest[] = [
    { method: 'GET', path: '/room/nonsense' },
    { method: 'GET', path: `/room/${world.room}/users?limit=0` },
    { method: 'PUT', path: `/room/${world.room}/users`, headers: world.headers, body: '{"user_id":5}' },
  ]
  const good = Object.values(workloads).flatMap((workload) => workload.requests(world, 0))
  const expected = new Map<LoadRequest, { status: number; text: string }>()
  for (const server of running) {
    for (const request of [...good, ...bad]) {
      const { method, path, headers = {}, body = null } = request
      const response = await fetch(server.url + path, { method, headers, body })
      const text = response.ok ? (await response.text()).replaceAll(fresh, '"$1":""') : ''
      const answer = { status: response.status, text }
      const roomkeepers = expected.get(request)
      if (roomkeepers) deepStrictEqual(answer, roomkeepers, `${server.name}: ${method} ${path}`)
      else expected.set(request, answer)
    }
  }
}
