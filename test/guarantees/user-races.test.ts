import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { toBytes } from '../../src/db/ids.ts'
import { foldUsername } from '../../src/db/usernames.ts'
import { expectStatuses, runConcurrently } from '../support/checks/concurrency.ts'
import { call } from '../support/clients/call.ts'
import { newName, newUser, type TestUser } from '../support/fixtures/users.ts'
import { ownServices } from '../support/servers/services.ts'

/** Every race is run by two processes on one database. */
describe('where several users act at once', () => {
  const own = ownServices(2)
  const urls: string[] = []
  before(() => urls.push(...own.services.map(({ url }) => url)))
  afterEach(async () => {
    const users = await own.database.db('users').select()
    for (const user of users) expect(user.name_key).to.deep.equal(foldUsername(user.username))
    expect(new Set(users.map(({ name_key }) => name_key.toString('hex'))).size).to.equal(users.length)
  })

  const at = (n: number) => ({ url: urls[n % 2] ?? expect.fail() })
  const register = (username: string, n: number) =>
    call('createUser', { body: { username, password: 'correct horse' }, ...at(n) })
  const rename = ({ key }: TestUser, username: string, n: number) =>
    call('renameUser', { key, body: { username }, ...at(n) })

  it('a name belongs to one of those who register it and rename themselves to it', async () => {
    const users = await Promise.all(
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map((n) => newUser(at(n).url)),
    )
    await runConcurrently(150, async (n) => {
      const [one, other] = [users.shift() ?? expect.fail(), users.shift() ?? expect.fail()]
      const name = newName()
      const found = await expectStatuses(
        [200, 409],
        [
          register(name, n),
          rename(one, name.toUpperCase(), n + 1),
          rename(other, name, n),
          register(name.toUpperCase(), n + 1),
        ],
      )
      expect(found.filter((status) => status === 200)).to.have.length(1)
      users.push(one, other)
    })
  })

  it('names that are swapped stay with one user each', async () => {
    const users = await Promise.all([0, 1, 2, 3].map((n) => newUser(at(n).url)))
    let names = users.map(({ username }) => username)
    for (let round = 0; round < 60; round++) {
      // Each wants the name of the next one; in every other round, one of them gives up a name that another one wants.
      const wanted = names.map((_, n) => (n === round % 8 ? newName() : (names[(n + 1) % 4] ?? '')))
      const start = await own.database.db.transaction()
      await start('users')
        .whereIn(
          'id',
          users.map(({ id }) => toBytes(id)),
        )
        .forUpdate()
        .select('id')
      const responses = users.map((user, n) => rename(user, wanted[n] ?? '', n + round))
      // All of them wait for these rows by now, or soon.
      await sleep(15)
      await start.commit()
      const found = await expectStatuses([200, 409], responses)
      names = names.map((name, n) => (found[n] === 200 ? (wanted[n] ?? '') : name))
    }
    const stored = await Promise.all(users.map(({ id }) => call('getUser', { user: id, ...at(0) })))
    expect(stored.map(({ body }) => body.username)).to.deep.equal(names)
  })

  it('of twenty who register one name at once, one gets it and nineteen are 409', async () => {
    await runConcurrently(
      15,
      async () => {
        const name = newName()
        const found = await expectStatuses(
          [200, 409],
          Array.from({ length: 20 }, (_, n) => register(name, n)),
        )
        expect(found.filter((status) => status === 200)).to.have.length(1)
      },
      1,
    )
  })

  it('a key that one process revokes stops working in every other one with the 204', async () => {
    await runConcurrently(100, async (n) => {
      const { id, key } = await newUser(at(n).url)
      let revoked = false
      const use = async (turn: number) => {
        const sentAfter = revoked
        const { status } = await call('createRoom', { key, ...at(n + turn) })
        expect(status).to.be.oneOf(sentAfter ? [401] : [200, 401])
        return sentAfter
      }
      const uses = Promise.all(
        [0, 1, 2].map(async (turn) => {
          while (!(await use(turn)));
        }),
      )
      const { status } = await call('revokeKey', { body: { key, user_id: id }, ...at(n + 1) })
      expect(status).to.equal(204)
      revoked = true
      await uses
    })
  })
})
