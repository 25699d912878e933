import { expect } from 'chai'
import { behavesLikeEveryOperation } from '../support/cases/every-operation.ts'
import { acceptsEveryRequestForm } from '../support/cases/request-forms.ts'
import { acceptsUsernames } from '../support/cases/usernames.ts'
import { call } from '../support/clients/call.ts'
import { newName, newUser, type TestUser } from '../support/fixtures/users.ts'

const rename = ({ key }: TestUser, username: unknown) => call('renameUser', { key, body: { username } })
const nameOf = async ({ id }: TestUser) => (await call('getUser', { user: id })).body.username

describe('renameUser', () => {
  behavesLikeEveryOperation('renameUser')

  acceptsEveryRequestForm('renameUser', async () => {
    const [person, username] = [await newUser(), newName()]
    return {
      request: { key: person.key, body: { username } },
      async worked({ status, body }) {
        expect([status, body]).to.deep.equal([200, { username }])
        expect(await nameOf(person)).to.equal(username)
      },
    }
  })

  acceptsUsernames(async (username) => {
    const person = await newUser()
    return { response: await rename(person, username), id: person.id }
  })

  it('returns the username in normalization form C, as it is stored', async () => {
    const person = await newUser()
    const { body } = await rename(person, `e\u0301${person.username}`)
    expect(body).to.deep.equal({ username: `é${person.username}` })
  })

  it("returns 200 for one's own name", async () => {
    const person = await newUser()
    const { status, body } = await rename(person, person.username)
    expect([status, body.username]).to.deep.equal([200, person.username])
  })

  it("returns 200 for another case of one's own name, and takes it over", async () => {
    const person = await newUser()
    const username = person.username.toUpperCase()
    expect((await rename(person, username)).status).to.equal(200)
    expect(await nameOf(person)).to.equal(username)
  })

  it('keeps the old name when the new one is taken', async () => {
    const [person, other] = [await newUser(), await newUser()]
    const { status, body } = await rename(person, other.username.toUpperCase())
    expect([status, body.code]).to.deep.equal([409, 'username_taken'])
    expect([await nameOf(person), await nameOf(other)]).to.deep.equal([person.username, other.username])
  })

  it('frees the old name for others', async () => {
    const [person, other] = [await newUser(), await newUser()]
    await rename(person, newName())
    expect((await rename(other, person.username)).status).to.equal(200)
    expect((await rename(person, person.username)).status).to.equal(409)
  })

  it('keeps the id, the password and the key', async () => {
    const { id, key, password, username } = await newUser()
    for (const again of [newName(), username]) {
      expect((await call('renameUser', { key, body: { username: again } })).status).to.equal(200)
      expect((await call('logIn', { body: { user_id: id, password } })).status).to.equal(200)
    }
  })

  it('returns 400 when username is missing', async () => {
    const { key } = await newUser()
    for (const body of [undefined, {}, []]) {
      const response = await call('renameUser', { key, body })
      expect([response.status, response.body.details[0].in]).to.deep.equal([400, 'body'])
    }
  })
})
