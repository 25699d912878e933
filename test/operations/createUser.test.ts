import { expect } from 'chai'
import { behavesLikeEveryOperation } from '../support/cases/every-operation.ts'
import { acceptsEveryRequestForm } from '../support/cases/request-forms.ts'
import { issuesKeys } from '../support/cases/session-keys.ts'
import { acceptsUsernames } from '../support/cases/usernames.ts'
import { call } from '../support/clients/call.ts'
import { badPasswords, formerPasswords, goodPasswords } from '../support/fixtures/passwords.ts'
import { isValidKey } from '../support/fixtures/session-keys.ts'
import { newName } from '../support/fixtures/users.ts'
import { ownService } from '../support/servers/services.ts'

const password = 'correct horse battery'

describe('createUser', () => {
  behavesLikeEveryOperation('createUser')

  acceptsEveryRequestForm('createUser', async () => {
    const username = newName()
    return {
      request: { body: { username, password } },
      async worked({ status, body }) {
        expect(status).to.equal(200)
        expect((await call('getUser', { user: body.user_id })).body).to.deep.equal({ username, user_id: body.user_id })
      },
    }
  })

  issuesKeys((url) => call('createUser', { body: { username: newName(), password }, ...(url && { url }) }))

  it('returns a key of the new user', async () => {
    const { body } = await call('createUser', { body: { username: newName(), password } })
    expect((await call('createRoom', { key: body.key })).body.owner).to.equal(body.user_id)
  })

  acceptsUsernames(async (username) => {
    const response = await call('createUser', { body: { username, password } })
    return { response, id: response.body.user_id }
  })

  it('leaves the user alone whose name it was asked for', async () => {
    const username = newName()
    const first = (await call('createUser', { body: { username, password } })).body
    await call('createUser', { body: { username, password: 'another password' } })
    expect(await isValidKey(first.key)).to.equal(true)
    expect((await logIn(first.user_id, password)).status).to.equal(200)
    expect((await logIn(first.user_id, 'another password')).status).to.equal(401)
  })

  describe('where an address may register twice an hour', () => {
    const own = ownService({ RATE_LIMIT: 'on', RATE_LIMIT_REGISTRATIONS: '2' })

    it('returns 429 for the third registration, with the time to wait', async () => {
      const { url } = own.service
      const register = () => call('createUser', { url, body: { username: newName(), password } })
      expect([(await register()).status, (await register()).status]).to.deep.equal([200, 200])
      const { status, body, headers } = await register()
      expect([status, body.code]).to.deep.equal([429, 'too_many_requests'])
      expect(Number(headers['retry-after'])).to.be.within(3500, 3600)
    })
  })

  for (const [title, good] of Object.entries(goodPasswords)) {
    for (const as of ['json', 'form'] as const) {
      it(`takes a password of ${title} from ${as === 'json' ? 'JSON' : 'a form'}`, async () => {
        const { status, body } = await call('createUser', { body: { username: newName(), password: good }, as })
        expect(status).to.equal(200)
        expect((await logIn(body.user_id, good)).status).to.equal(200)
        expect((await logIn(body.user_id, `${good.slice(0, -2)}zz`)).status).to.equal(401)
      })
    }
  }

  for (const [title, bad] of Object.entries({ ...badPasswords, ...formerPasswords })) {
    it(`returns 400 for a password of ${title}`, async () => {
      const { status, body } = await call('createUser', { body: { username: newName(), password: bad } })
      expect(status).to.equal(400)
      expect(body.details[0]).to.include({ in: 'body', path: '/password' })
      expect(body.error).to.not.include('horse')
    })
  }

  for (const missing of ['username', 'password']) {
    it(`returns 400 when ${missing} is missing`, async () => {
      const body = { username: newName(), password, [missing]: undefined }
      const response = await call('createUser', { body })
      expect(response.status).to.equal(400)
      expect(response.body.details).to.deep.equal([{ in: 'body', path: `/${missing}`, message: 'is required' }])
    })
  }

  it('returns 400 when a form gives a field twice', async () => {
    const body = [
      ['username', newName()],
      ['password', password],
      ['password', password],
    ]
    expect((await call('createUser', { body, as: 'form' })).status).to.equal(400)
  })

  describe('with REGISTRATION=closed', () => {
    const own = ownService({ REGISTRATION: 'closed' })
    const register = (body: object) => call('createUser', { url: own.service.url, body })

    it('returns 403', async () => {
      const { status, body } = await register({ username: newName(), password })
      expect([status, body.code]).to.deep.equal([403, 'registration_closed'])
      expect(await own.database.db('users').select()).to.deep.equal([])
    })

    it('returns 400 before 403', async () => {
      expect((await register({ username: 'an n', password })).status).to.equal(400)
      expect((await register({ username: newName() })).status).to.equal(400)
    })
  })
})

const logIn = (user_id: string, secret: string) => call('logIn', { body: { user_id, password: secret } })
