import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import type { Knex } from 'knex'
import { toBytes } from '../../src/db/ids.ts'
import { call } from '../support/clients/call.ts'
import type { HttpResponse } from '../support/clients/http.ts'
import { newRoomWithRoles } from '../support/fixtures/rooms.ts'
import { newName, newUser } from '../support/fixtures/users.ts'
import { engine } from '../support/servers/databases.ts'
import { ownService, startService, type TestService } from '../support/servers/services.ts'
import { startTcpProxy, type TcpProxy } from '../support/servers/tcp-proxy.ts'

const password = 'correct horse battery'
const register = (url: string, username = newName()) => call('createUser', { url, body: { username, password } })

/** Registers as soon as nothing that was sent before is still being worked on. */
async function registerInTurn(url: string, username: string): Promise<HttpResponse> {
  for (;;) {
    const response = await register(url, username)
    if (response.body.code !== 'overloaded') return response
    await sleep(100)
  }
}

describe('a change that is answered with 503 as overloaded', () => {
  const own = ownService({ BCRYPT_COST: '11' })

  it('does not happen later: a registration that the service came to only after its time', async () => {
    const { url, process: child } = own.service
    await register(url)
    for (let round = 0; round < 2; round++) {
      const names = Array.from({ length: 4 }, newName)
      const responses = names.map((name) => register(url, name))
      await sleep(80)
      child.kill('SIGSTOP')
      await sleep(5000)
      child.kill('SIGCONT')
      const found = await Promise.all(responses)
      for (const { status, body } of found) expect([status, body.code]).to.be.deep.oneOf(outcomes)
      expect(found.map(({ status }) => status)).to.include(503)
      for (const [i, name] of names.entries()) {
        const again = await registerInTurn(url, name)
        expect(again.status, name).to.equal(found[i]?.status === 200 ? 409 : 200)
      }
    }
  }).timeout(60_000)

  const outcomes = [
    [200, undefined],
    [503, 'overloaded'],
  ]
})

describe('passwords that wait', () => {
  // One takes some 2.5 s: a second one behind it would not be done in time.
  const own = ownService({ BCRYPT_COST: '15' })

  it('are refused at once where they would not be done in time, the one that runs counted', async () => {
    const order: HttpResponse[] = []
    await Promise.all(Array.from({ length: 8 }, async () => order.push(await register(own.service.url))))
    const refused = order.filter(({ body }) => body.code === 'overloaded' && body.error.includes('too many logins'))
    expect(refused).to.have.length(8 - Math.max(1, availableParallelism() - 1))
    expect(order.slice(0, refused.length)).to.deep.equal(refused)
  })
})

if (engine === 'mysql') {
  describe('a change that waits for its room', () => {
    const own = ownService()

    /** Holds a room's row, as another change does. */
    async function hold(room: string): Promise<Knex.Transaction> {
      const trx = await own.database.db.transaction()
      await trx('rooms')
        .where({ id: toBytes(room) })
        .increment('version')
      return trx
    }

    it('is refused when its key is revoked meanwhile, and does not happen', async () => {
      const { url } = own.service
      const { id: room, owner, admin, outsider } = await newRoomWithRoles({ url })
      for (const [caller, expected] of [
        [admin, 401],
        [owner, 204],
      ] as const) {
        const other = await hold(room)
        const invited = call('inviteUser', { room, key: caller.key, body: { user_id: outsider.id }, url })
        await sleep(500)
        if (expected === 401) {
          const revoked = await call('revokeKey', { body: { key: caller.key, user_id: caller.id }, url })
          expect(revoked.status).to.equal(204)
        }
        await other.commit()
        expect((await invited).status).to.equal(expected)
        const { body } = await call('listUsers', { room, url })
        expect(body.users.includes(outsider.id)).to.equal(expected === 204)
      }
    })
  })

  describe('a change on a way to the database that is too slow for it', () => {
    let proxy: TcpProxy
    let service: TestService
    const own = ownService()
    before(async () => {
      proxy = await startTcpProxy(own.database.url)
      service = await startService({ DATABASE_URL: proxy.url, LOG_LEVEL: 'silent' })
    })
    after(async () => {
      await service?.stop()
      await proxy?.end()
    })

    it('is 503 with a code that says that it did not happen, and does not happen later', async () => {
      const { url } = service
      const owner = await newUser(url)
      const room = (await call('createRoom', { key: owner.key, body: {}, url })).body.room_id
      const guest = await newUser(url)
      // Each way: the time is over in the middle of the transaction.
      await proxy.fail({ delay: 900 })
      const { status, body } = await call('inviteUser', { room, key: owner.key, body: { user_id: guest.id }, url })
      await proxy.fail({})
      expect(status).to.equal(503)
      expect(body.code).to.be.oneOf(['overloaded', 'database_unavailable'])
      await sleep(2000)
      expect((await call('listUsers', { room, url })).body.users).to.deep.equal([owner.id])
    })
  })
}
