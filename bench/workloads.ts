import { randomBytes } from 'node:crypto'
import type { Running } from './competitors.ts'
import type { LoadRequest } from './load.ts'

export const connections = 16

/** What is asked: requests of each connection, made of a world that Roomkeeper was asked to make. */
export interface Workload {
  title: string
  requests(world: World, connection: number): LoadRequest[]
}

export interface World {
  headers: { Authorization: string; 'Content-Type': string }
  password: string
  /** The owner of all rooms. */
  owner: string
  /** A room of `members`. */
  room: string
  /** A room, and who is not in it, for each connection. */
  rooms: string[]
  users: string[]
}

const path = ({ room }: World) => `/room/${room}`

export const workloads: Record<string, Workload> = {
  getRoom: { title: 'GET room', requests: (world) => [{ method: 'GET', path: path(world) }] },
  getRoomWithKey: {
    title: 'GET room, with a key',
    requests: (world) => [
      { method: 'GET', path: path(world), headers: { Authorization: world.headers.Authorization } },
    ],
  },
  listUsers: {
    title: 'GET 100 members',
    requests: (world) => [{ method: 'GET', path: `${path(world)}/users?limit=100` }],
  },
  inviteAndRemove: {
    title: 'PUT and DELETE a user',
    requests: ({ headers, rooms, users }, connection) => {
      const about = {
        path: `/room/${rooms[connection]}/users`,
        headers,
        body: JSON.stringify({ user_id: users[connection] }),
      }
      return [
        { method: 'PUT', ...about },
        { method: 'DELETE', ...about },
      ]
    },
  },
  createRoom: {
    title: 'POST room',
    requests: ({ headers }) => [{ method: 'POST', path: '/room', headers, body: '{"name":"Gardening"}' }],
  },
  logIn: {
    title: 'POST key (bcrypt at cost 4)',
    requests: ({ headers, owner, password }) => [
      {
        method: 'POST',
        path: '/key',
        headers: { 'Content-Type': headers['Content-Type'] },
        body: JSON.stringify({ user_id: owner, password }),
      },
    ],
  },
}

/**
 * Asks Roomkeeper to make what the workloads ask about.
 * @param members of the room; the workloads that are compared have 100
 */
export async function createWorld({ url }: Running, members = 100): Promise<World> {
  const password = 'correct horse battery'
  const post = async (at: string, body: object, authorization = '', method = 'POST') => {
    const headers = { 'Content-Type': 'application/json', ...(authorization && { Authorization: authorization }) }
    const response = await fetch(url + at, { method, headers, body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${method} ${at}: ${response.status} ${await response.text()}`)
    return (response.status === 204 ? {} : await response.json()) as { user_id: string; room_id: string; key: string }
  }
  const suffix = randomBytes(6).toString('hex')
  const register = (name: string) => post('/user', { username: `${name}-${suffix}`, password })
  const { user_id: owner, key } = await register('owner')
  const authorization = `Bearer ${key}`
  const createRoom = async () => (await post('/room', { name: 'Gardening' }, authorization)).room_id
  const room = await createRoom()
  const users: string[] = []
  const rooms: string[] = []
  for (let i = 0; i < members; i++) {
    const { user_id } = await register(`user${i}`)
    users.push(user_id)
    // With the owner they are as many as are asked for: one section, without a next.
    if (i > 0) await post(`/room/${room}/users`, { user_id }, authorization, 'PUT')
  }
  for (let i = 0; i < connections; i++) rooms.push(await createRoom())
  return {
    headers: { Authorization: authorization, 'Content-Type': 'application/json' },
    password,
    owner,
    room,
    rooms,
    users,
  }
}
