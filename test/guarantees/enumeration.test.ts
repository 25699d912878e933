import { createHash, randomBytes } from 'node:crypto'
import { expect } from 'chai'
import { operations } from '../support/checks/contract.ts'
import { call, type OperationId } from '../support/clients/call.ts'
import { type HttpResponse, send } from '../support/clients/http.ts'
import { newRoomWithRoles } from '../support/fixtures/rooms.ts'
import { newUser, type TestUser, unknownId } from '../support/fixtures/users.ts'
import { shared } from '../support/servers/shared-service.ts'

/** All that tells one response from another, besides the time. */
const observable = ({ status, headers: { date, ...headers }, body }: HttpResponse) => ({ status, headers, body })

describe('nobody learns', () => {
  it('from a login whether there is an account', async () => {
    const { id, password } = await newUser()
    const logIn = (user_id: string, tried: string) => call('logIn', { body: { user_id, password: tried } })
    const known = observable(await logIn(id, 'wrong password'))
    expect(known.status).to.equal(401)
    for (const tried of ['wrong password', password, 'x'.repeat(72)]) {
      expect(observable(await logIn(unknownId, tried))).to.deep.equal(known)
    }
  })

  for (const { operationId, path } of operations.filter(
    ({ method, path }) => method === 'GET' && path.includes('room_id'),
  )) {
    it(`from ${operationId} whether a closed room is there`, async () => {
      const { id, owner, outsider, banned } = await newRoomWithRoles({ open: false })
      const ask = (room: string, key: string | undefined) =>
        call(operationId as OperationId, { room, key, ...(path.includes('user_id') && { user: owner.id }) })
      expect((await ask(id, owner.key)).status).to.equal(200)
      for (const key of [undefined, outsider.key, banned.key]) {
        const closed = observable(await ask(id, key))
        expect([closed.status, closed.body.code]).to.deep.equal([404, 'room_not_found'])
        expect(closed).to.deep.equal(observable(await ask(unknownId, key)))
      }
    })
  }

  it('from a key why it does not work', async () => {
    const [expired, revoked] = await Promise.all([newUser(), newUser()])
    await call('revokeKey', { body: { key: revoked.key, user_id: revoked.id } })
    const key_hash = createHash('sha256').update(expired.key).digest()
    await shared()
      .database.db('sessions')
      .where({ key_hash })
      .update({ expires_at: Date.now() - 1 })
    const responses = await Promise.all([expired.key, revoked.key, newKey()].map((key) => call('createRoom', { key })))
    for (const response of responses)
      expect(observable(response)).to.deep.equal(observable(responses[0] ?? expect.fail()))
    expect(responses[0]?.body.code).to.equal('key_invalid')
  })
})

const newKey = () => randomBytes(32).toString('base64url')

describe('a session key is not guessed', () => {
  let person: TestUser
  before(async () => {
    person = await newUser()
  })

  const guesses: Record<string, (key: string) => string[]> = {
    'by chance': () => Array.from({ length: 200 }, newKey),
    'from a part of it': (key) => Array.from({ length: key.length - 1 }, (_, i) => key.slice(0, i + 1)),
    'in another case': (key) => [key.toLowerCase(), key.toUpperCase()],
    'with more behind or before it': (key) =>
      ['=', 'A', '.', '%00', '%20', '*'].flatMap((more) => [key + more, more + key]),
    // The last of 43 characters has two bits that base64 does not use.
    'with other characters for the same bytes': (key) =>
      [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_']
        .map((last) => key.slice(0, -1) + last)
        .filter((guess) => guess !== key),
    'in base64 for base64url': (key) => [`${Buffer.from(key, 'base64url').toString('base64')}`],
    'from what is stored': (key) => {
      const hash = createHash('sha256').update(key).digest()
      return [hash.toString('hex'), hash.toString('base64url'), hash.toString('base64'), hash.toString('latin1')]
    },
    'by wildcards, operators and quotes': () => [
      '%',
      '_'.repeat(43),
      '*',
      "' or '1'='1",
      '" or 1=1 -- ',
      '[$ne]',
      '\\',
      '0',
      'null',
    ],
  }

  for (const [how, make] of Object.entries(guesses)) {
    it(how, async () => {
      const tries = make(person.key).flatMap((guess) => {
        const inQuery = call('createRoom', { query: { key: guess } })
        return /^[\w.~+/%*=-]+$/.test(guess) ? [inQuery, call('createRoom', { key: guess })] : [inQuery]
      })
      for (const { status, body } of await Promise.all(tries)) {
        expect([status, body.code]).to.deep.equal([401, 'key_invalid'])
      }
      expect((await call('createRoom', { key: person.key })).status).to.equal(200)
    })
  }

  it('by the scheme of the header, which is Bearer alone', async () => {
    for (const scheme of ['Basic', 'Token', 'Key', 'Bearer:', 'Bearer Bearer', '']) {
      const { status } = await send(shared().service.url, {
        method: 'POST',
        path: '/room',
        headers: { Authorization: `${scheme} ${person.key}` },
      })
      expect(status, scheme).to.equal(401)
    }
  })
})
