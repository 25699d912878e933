import { randomBytes } from 'node:crypto'
import { call, type OperationId } from './client.ts'
import type { HttpAnswer } from './http.ts'

export interface Person {
  id: string
  key: string
  username: string
  password: string
}

export const newName = (): string => `u${randomBytes(8).toString('hex')}`

/** An id that nobody and nothing has, of no version that UUIDs have. */
export const unknownId = '01234567-89ab-cdef-0123-456789abcdef'

/** A person with an account, who is logged in. */
export async function newUser(url?: string): Promise<Person> {
  const [username, password] = [newName(), 'correct horse battery']
  const { status, body } = await call('createUser', { body: { username, password }, ...(url && { url }) })
  if (status !== 200) throw new Error(`createUser answered ${status}: ${JSON.stringify(body)}`)
  return { id: body.user_id, key: body.key, username, password }
}

export interface World {
  id: string
  owner: Person
  admin: Person
  member: Person
  banned: Person
  outsider: Person
}

/** A room with somebody of every role; `outsider` is nothing to it. */
export async function newWorld({ open = true, url }: { open?: boolean; url?: string } = {}): Promise<World> {
  const at = url ? { url } : {}
  const [owner, admin, member, banned, outsider] = await Promise.all([1, 2, 3, 4, 5].map(() => newUser(url)))
  if (!owner || !admin || !member || !banned || !outsider) throw new Error('unreachable')
  const { body } = await call('createRoom', { key: owner.key, body: { open }, ...at })
  const room: string = body.room_id
  await must('inviteUser', room, owner, admin, at)
  await must('inviteUser', room, owner, member, at)
  await must('addAdmin', room, owner, admin, at)
  await must('banUser', room, owner, banned, at)
  return { id: room, owner, admin, member, banned, outsider }
}

/** A room that its owner is alone in. */
export async function newRoom(owner: Person, body: { name?: string; open?: boolean } = {}): Promise<string> {
  return (await call('createRoom', { key: owner.key, body })).body.room_id
}

/** Does something to a user in a room. */
export const act = (operationId: OperationId, room: string, caller: Person, user: Person | { id: string }, at = {}) =>
  call(operationId, { room, key: caller.key, body: { user_id: user.id }, ...at })

/** Does something that has to work. */
export async function must(...args: Parameters<typeof act>): Promise<HttpAnswer> {
  const answer = await act(...args)
  if (answer.status >= 300) throw new Error(`${args[0]} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  return answer
}

/** What the lists of a room say. */
export async function lists(room: string, reader?: Person) {
  const read = async (operationId: OperationId) => (await call(operationId, { room, key: reader?.key })).body
  const [users, admins, bans] = await Promise.all([read('listUsers'), read('listAdmins'), read('listBans')])
  return { users: users.users, admins: admins.users, bans: bans.users, user_count: users.user_count }
}
