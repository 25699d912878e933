import { Agent, request } from 'node:http'
import { SingleBar } from 'cli-progress'
import knex from 'knex'
import { type Running, start } from './competitors.ts'
import { fill, type Size, userId } from './fill.ts'
import { median } from './median.ts'

export interface ScaleRow {
  title: string
  /** Whether both are asked for the same; else the larger is asked to skip more. */
  isAlike: boolean
  /** Median latency in milliseconds. */
  small: number
  large: number
}

const sizes: Record<'small' | 'large', Size> = {
  small: { users: 1_100, rooms: 1_000, members: 1_000, bans: 100 },
  large: { users: 1_100_000, rooms: 100_000, members: 1_000_000, bans: 100_000 },
}

interface Step {
  title: string
  method: string
  path: string
  key?: string
  body?: object
}

interface World {
  service: Running
  steps: Step[]
}

/** Asks every operation of a large database and of a small one, in turn. */
export async function measureScale(databaseUrl: string, rounds: number): Promise<ScaleRow[]> {
  const worlds: World[] = []
  try {
    for (const [name, size] of Object.entries(sizes)) worlds.push(await createWorld(databaseUrl, name, size))
    const times = new Map<string, number[][]>()
    const bar = new SingleBar({ format: '{bar} {percentage}%', stream: process.stderr, noTTYOutput: true })
    bar.start(rounds, 0)
    // The first rounds warm up.
    for (let round = -20; round < rounds; round++) {
      const titles = worlds[0]?.steps.map(({ title }) => title) ?? []
      for (const [i, title] of titles.entries()) {
        const both = times.get(title) ?? [[], []]
        times.set(title, both)
        for (const [which, world] of worlds.entries()) {
          const took = await ask(world.service.url, world.steps[i] as Step, round)
          if (round >= 0) both[which]?.push(took)
        }
      }
      if (round >= 0) bar.increment()
    }
    bar.stop()
    return [...times].map(([title, [small = [], large = []]]) => ({
      title,
      isAlike: !/(end|middle)$/.test(title),
      small: median(small),
      large: median(large),
    }))
  } finally {
    for (const { service } of worlds) await service.stop()
  }
}

async function createWorld(databaseUrl: string, name: string, size: Size): Promise<World> {
  const admin = knex({ client: 'mysql2', connection: databaseUrl })
  await admin.raw('create database ??', [name])
  await admin.destroy()
  const url = databaseUrl.replace(/[^/]*$/, name)
  const service = await start('roomkeeper', url)
  const call = async (method: string, path: string, body: object, key = '') =>
    (await (
      await fetch(service.url + path, {
        method,
        headers: { 'Content-Type': 'application/json', ...(key && { Authorization: `Bearer ${key}` }) },
        body: JSON.stringify(body),
      })
    ).json()) as Record<string, string>
  const password = 'correct horse battery'
  const { user_id: owner = '', key = '' } = await call('POST', '/user', { username: 'owner', password })
  const { room_id = '' } = await call('POST', '/room', { name: 'Gardening' }, key)
  await fill(url, size)
  const { user_id: heir = '', key: heirKey = '' } = await call('POST', '/user', { username: 'heir', password })
  await fetch(`${service.url}/room/${room_id}/users`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
    body: JSON.stringify({ user_id: heir }),
  })
  // One who is not in the room, and is not banned.
  const guest = { user_id: userId(size.members + 1) }
  const room = `/room/${room_id}`
  const deep = size.members - 1_000
  const change = (title: string, method: string, path: string, body: object = guest, as = key): Step => ({
    title,
    method,
    path: room + path,
    key: as,
    body,
  })
  return {
    service,
    steps: [
      { title: 'createUser', method: 'POST', path: '/user', body: { username: 'new{n}', password } },
      { title: 'logIn', method: 'POST', path: '/key', body: { user_id: owner, password } },
      {
        title: 'revokeKey (an unknown one)',
        method: 'DELETE',
        path: '/key',
        body: { user_id: owner, key: 'x'.repeat(43) },
      },
      { title: 'renameUser', method: 'PUT', path: '/user', key, body: { username: 'owner{n}' } },
      { title: 'getUser', method: 'GET', path: `/user/${owner}` },
      { title: 'createRoom', method: 'POST', path: '/room', key, body: { name: 'Gardening' } },
      { title: 'getRoom', method: 'GET', path: room },
      { title: 'getRoom, with a key', method: 'GET', path: room, key },
      change('updateRoom', 'PUT', '', { name: 'Gardening {n}' }),
      { title: 'updateRoomInBody', method: 'PUT', path: '/room', key, body: { room_id, name: 'Gardening {n}' } },
      change('inviteUser', 'PUT', '/users'),
      { title: 'getRoomUser', method: 'GET', path: `${room}/users/${guest.user_id}` },
      change('addAdmin', 'PUT', '/admins'),
      { title: 'listAdmins', method: 'GET', path: `${room}/admins` },
      change('removeAdmin', 'DELETE', '/admins'),
      change('removeUser', 'DELETE', '/users'),
      change('banUser', 'PUT', '/bans'),
      { title: 'listBans', method: 'GET', path: `${room}/bans` },
      change('liftBan', 'DELETE', '/bans'),
      change('changeOwner', 'POST', '/owner', { user_id: heir }),
      { title: 'getOwner', method: 'GET', path: `${room}/owner` },
      change('changeOwner, back', 'POST', '/owner', { user_id: owner }, heirKey),
      { title: 'listUsers', method: 'GET', path: `${room}/users` },
      { title: 'listUsers, 1,000 before the end', method: 'GET', path: `${room}/users?offset=${deep}` },
      { title: 'listUsers, in the middle', method: 'GET', path: `${room}/users?offset=${size.members / 2}` },
      { title: 'listUsers, in the middle, by after', method: 'GET', path: `${room}/users?after=${size.members / 2}-1` },
    ],
  }
}

const agent = new Agent({ keepAlive: true })

/** @returns milliseconds until the response was complete */
function ask(url: string, { title, method, path, key, body }: Step, round: number): Promise<number> {
  const text = body && JSON.stringify(body).replace('{n}', `-${round + 20}`)
  const headers = {
    ...(key && { Authorization: `Bearer ${key}` }),
    ...(text && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
  }
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    const asked = request(url + path, { agent, method, headers }, (response) => {
      response.resume()
      response.on('end', () => {
        if ((response.statusCode ?? 500) < 300) resolve(performance.now() - begun)
        else reject(new Error(`${title} returned ${response.statusCode}`))
      })
    })
    asked.on('error', reject)
    asked.end(text)
  })
}
