import bcrypt from 'bcryptjs'
import { expect } from 'chai'
import { toBytes } from '../../src/db/ids.ts'
import { behavesLikeEveryOperation } from '../support/cases/every-operation.ts'
import { acceptsEveryRequestForm } from '../support/cases/request-forms.ts'
import { issuesKeys } from '../support/cases/session-keys.ts'
import { withoutVariableHeaders } from '../support/checks/responses.ts'
import { call } from '../support/clients/call.ts'
import { badPasswords, formerPasswords, otherPasswords, samePasswords } from '../support/fixtures/passwords.ts'
import { isValidKey } from '../support/fixtures/session-keys.ts'
import { newName, newUser, unknownId } from '../support/fixtures/users.ts'
import { ownService } from '../support/servers/services.ts'
import { shared } from '../support/servers/shared-service.ts'

const logIn = (user_id: string, password: unknown, url?: string) =>
  call('logIn', { body: { user_id, password }, ...(url && { url }) })

describe('logIn', () => {
  behavesLikeEveryOperation('logIn')

  acceptsEveryRequestForm('logIn', async () => {
    const { id, password } = await newUser()
    return {
      request: { body: { user_id: id, password } },
      async worked({ status, body }) {
        expect(status).to.equal(200)
        expect((await call('createRoom', { key: body.key })).body.owner).to.equal(id)
      },
    }
  })

  issuesKeys(async (url) => {
    const { id, password } = await newUser(url)
    return logIn(id, password, url)
  })

  it('leaves the keys alone that the user has', async () => {
    const { id, key, password } = await newUser()
    const { body } = await logIn(id, password)
    expect(await isValidKey(key)).to.equal(true)
    expect(await isValidKey(body.key)).to.equal(true)
  })

  it('returns 401 for a wrong password', async () => {
    const { id, password } = await newUser()
    for (const wrong of [`${password} `, password.toUpperCase(), password.slice(1), 'another password']) {
      const { status, body } = await logIn(id, wrong)
      expect([status, body.code]).to.deep.equal([401, 'bad_credentials'])
    }
  })

  it("returns 401 for another user's password", async () => {
    const { id } = await newUser()
    const other = { username: newName(), password: 'a password of their own' }
    await call('createUser', { body: other })
    expect((await logIn(id, other.password)).status).to.equal(401)
  })

  it('reads a password to its 72nd byte', async () => {
    const password = 'x'.repeat(72)
    const { body } = await call('createUser', { body: { username: newName(), password } })
    expect((await logIn(body.user_id, password)).status).to.equal(200)
    expect((await logIn(body.user_id, `${'x'.repeat(71)}y`)).status).to.equal(401)
    expect((await logIn(body.user_id, 'x'.repeat(71))).status).to.equal(401)
    expect((await logIn(body.user_id, 'x'.repeat(73))).status).to.equal(400)
  })

  for (const [title, [one, other]] of Object.entries(samePasswords)) {
    it(`takes a password ${title} as one`, async () => {
      for (const [registered, tried] of [
        [one, other],
        [other, one],
      ]) {
        const { body } = await call('createUser', { body: { username: newName(), password: registered } })
        expect((await logIn(body.user_id, tried)).status).to.equal(200)
        expect((await logIn(body.user_id, registered)).status).to.equal(200)
      }
    })
  }

  for (const [title, [registered, tried]] of Object.entries(otherPasswords)) {
    it(`returns 401 for the right password but for ${title}`, async () => {
      const { body } = await call('createUser', { body: { username: newName(), password: registered } })
      expect((await logIn(body.user_id, tried)).status).to.equal(401)
    })
  }

  for (const [title, password] of Object.entries({
    'a decomposed text': samePasswords['composed and decomposed']?.[1] ?? '',
    ...formerPasswords,
  })) {
    it(`takes a password whose stored hash was made of it as it was sent: ${title}`, async () => {
      const { id } = await newUser()
      const password_hash = bcrypt.hashSync(password, 4)
      await shared()
        .database.db('users')
        .where({ id: toBytes(id) })
        .update({ password_hash })
      expect((await logIn(id, password)).status).to.equal(200)
      expect((await logIn(id, `${password.slice(0, -1)}\u0300`)).status).to.equal(401)
    })
  }

  it('does not find a password right for its first 72 bytes, in any form', async () => {
    const password = '\u0958'.normalize('NFC').repeat(12)
    const { body } = await call('createUser', { body: { username: newName(), password } })
    expect((await logIn(body.user_id, password)).status).to.equal(200)
    expect((await logIn(body.user_id, '\u0958'.repeat(12))).status).to.equal(200)
    expect((await logIn(body.user_id, '\u0958'.repeat(24))).status).to.equal(401)
  })

  it('gives an unknown user and a wrong password the same response', async () => {
    const { id } = await newUser()
    const wrongPassword = await logIn(id, 'a wrong password')
    const unknownUser = await logIn(unknownId, 'a wrong password')
    expect(withoutVariableHeaders(unknownUser)).to.deep.equal(withoutVariableHeaders(wrongPassword))
  })

  for (const [title, password] of Object.entries(badPasswords)) {
    it(`returns 400 for a password of ${title}`, async () => {
      const { status, body } = await logIn((await newUser()).id, password)
      expect(status).to.equal(400)
      expect(body.details[0]).to.include({ in: 'body', path: '/password' })
    })
  }

  for (const user_id of ['ann', '', 5, null]) {
    it(`returns 400 when user_id is ${JSON.stringify(user_id)}`, async () => {
      const { status, body } = await call('logIn', { body: { user_id, password: 'correct horse battery' } })
      expect(status).to.equal(400)
      expect(body.details[0]).to.include({ in: 'body', path: '/user_id' })
    })
  }

  describe('where an account may fail once in 15 minutes from an address', () => {
    const own = ownService({ RATE_LIMIT: 'on', RATE_LIMIT_FAILURES: '1' })

    it('returns 429 after a failure, to the right password too', async () => {
      const { url } = own.service
      const { id, password } = await newUser(url)
      expect((await logIn(id, 'a wrong password', url)).status).to.equal(401)
      const { status, body, headers } = await logIn(id, password, url)
      expect([status, body.code]).to.deep.equal([429, 'too_many_requests'])
      expect(Number(headers['retry-after'])).to.be.within(800, 900)
    })
  })
})
