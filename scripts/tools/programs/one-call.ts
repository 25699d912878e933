import createClient from 'openapi-fetch'
import type { paths } from './api.js'

declare const process: { argv: string[] }

const [, , baseUrl = '', key = ''] = process.argv
const service = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${key}` } })
const room = await service.POST('/room', { body: { name: 'openapi-fetch' } })
if (!room.data) throw new Error(room.error.error)
const { room_id, owner } = room.data
const users = await service.GET('/room/{room_id}/users', { params: { path: { room_id }, query: { limit: 1 } } })
if (users.data?.users[0] !== owner) throw new Error(JSON.stringify(users))
console.log(room_id)
