import { expect } from 'chai'
import type { Knex } from 'knex'
import { toBytes } from '../../../src/db/ids.ts'
import { call, type OperationId } from '../clients/call.ts'
import type { HttpResponse } from '../clients/http.ts'
import { newName, type TestUser } from '../fixtures/users.ts'

type Role = 'member' | 'admin' | 'banned'

/** Writes until the service fails, and remembers what it acknowledged. */
export class AcknowledgedWrites {
  readonly #roles: { room: string; user: string; role: Role }[] = []
  readonly #owners = new Map<string, string>()
  readonly #names = new Map<string, Set<string>>()
  readonly #users: string[] = []
  readonly #revoked: string[] = []
  /** How many changes were acknowledged. */
  count = 0

  readonly #url: string

  constructor(url: string) {
    this.#url = url
  }

  /** Makes rooms, and does what can be done in them; each change is of something that no later one changes. */
  async write(owner: TestUser, people: TestUser[]): Promise<void> {
    const [member, admin, banned, heir] = people.map(({ id }) => id) as [string, string, string, string]
    const done = async (operationId: OperationId, body: object, room = '', key: string | undefined = owner.key) => {
      const response = await call(operationId, { room, body, key, url: this.#url })
      if (response.status >= 300) throw new Failed(response)
      this.count++
      return response.body
    }
    const register = { username: newName(), password: 'correct horse' }
    try {
      for (;;) {
        const { room_id: room } = await done('createRoom', { name: 'new' })
        this.#owners.set(room, owner.id)
        this.#names.set(room, new Set(['new', 'changed']))
        await done('inviteUser', { user_id: member }, room)
        this.#roles.push({ room, user: member, role: 'member' })
        await done('inviteUser', { user_id: admin }, room)
        await done('addAdmin', { user_id: admin }, room)
        this.#roles.push({ room, user: admin, role: 'admin' })
        await done('banUser', { user_id: banned }, room)
        this.#roles.push({ room, user: banned, role: 'banned' })
        await done('updateRoom', { name: 'changed' }, room)
        this.#names.set(room, new Set(['changed']))
        await done('inviteUser', { user_id: heir }, room)
        // From here on, a response that was lost leaves two possible owners.
        this.#owners.delete(room)
        await done('changeOwner', { user_id: heir }, room)
        this.#owners.set(room, heir)
        const { user_id, key } = await done('createUser', { ...register, username: newName() }, '', undefined)
        this.#users.push(user_id)
        await done('revokeKey', { user_id, key }, '', undefined)
        this.#revoked.push(key)
      }
    } catch (error) {
      // A service that is killed ends the connection; one whose database is killed returns 503.
      if (error instanceof Failed ? error.response.status !== 503 : !(error instanceof Error && 'code' in error))
        throw error
    }
  }

  /** Checks that all that was acknowledged is there, in the database and for a service on it. */
  async expectKept(db: Knex, url: string): Promise<void> {
    const rooms = await byHex(db('rooms').select('id', 'name', 'owner_id'), ['id'])
    const roles = await byHex(db('room_users').select(), ['room_id', 'user_id'])
    const users = await byHex(db('users').select('id'), ['id'])
    for (const [room, owner] of this.#owners) {
      expect(rooms.get(hex(room))?.owner_id).to.deep.equal(toBytes(owner))
    }
    for (const [room, names] of this.#names) expect(names).to.include(rooms.get(hex(room))?.name)
    for (const { room, user, role } of this.#roles) {
      const row = roles.get(hex(room) + hex(user)) ?? expect.fail(`${user} is not ${role}`)
      expect(row.banned ? 'banned' : row.admin_position === null ? 'member' : 'admin').to.equal(role)
    }
    for (const user of this.#users) expect(users.has(hex(user))).to.equal(true)
    for (const key of this.#revoked.slice(-5)) {
      expect((await call('createRoom', { key, body: {}, url })).status).to.equal(401)
    }
  }
}

class Failed extends Error {
  constructor(readonly response: HttpResponse) {
    super(`returned ${response.status}: ${JSON.stringify(response.body)}`)
  }
}

type Row = Record<string, Buffer | string | number | null>

async function byHex(query: PromiseLike<Row[]>, columns: string[]): Promise<Map<string, Row>> {
  return new Map(
    (await query).map((row) => [columns.map((column) => (row[column] as Buffer).toString('hex')).join(''), row]),
  )
}

const hex = (id: string): string => id.replaceAll('-', '')
