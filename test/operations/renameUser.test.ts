import { expect } from 'chai'
import { call } from '../support/client.ts'
import { answersWhatAllDo } from '../support/common.ts'
import { takesEverySpelling } from '../support/spellings.ts'
import { takesUsernames } from '../support/usernames.ts'
import { newName, newUser, type Person } from '../support/world.ts'

const rename = ({ key }: Person, username: unknown) => call('renameUser', { key, body: { username } })
const nameOf = async ({ id }: Person) => (await call('getUser', { user: id })).body.username

describe('renameUser', () => {
  answersWhatAllDo('renameUser')

  takesEverySpelling('renameUser', async () => {
    const [person, username] = [await newUser(), newName()]
    return {
      request: { key: person.key, body: { username } },
      async worked({ status, body }) {
        expect([status, body]).to.deep.equal([200, { username }])
        expect(await nameOf(person)).to.equal(username)
      },
    }
  })

  takesUsernames(async (username) => {
    const person = await newUser()
    return { answer: await rename(person, username), id: person.id }
  })

  it('answers the username in normalization form C, as it is stored', async () => {
    const person = await newUser()
    const { body } = await rename(person, `e\u0301${person.username}`)
    expect(body).to.deep.equal({ username: `é${person.username}` })
  })

  it("answers 200 to one's own name", async () => {
    const person = await newUser()
    const { status, body } = await rename(person, person.username)
    expect([status, body.username]).to.deep.equal([200, person.username])
  })

  it("answers 200 to another case of one's own name, and takes it over", async () => {
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

  it('answers 400 when username is missing', async () => {
    const { key } = await newUser()
    for (const body of [undefined, {}, []]) {
      const answer = await call('renameUser', { key, body })
      expect([answer.status, answer.body.details[0].in]).to.deep.equal([400, 'body'])
    }
  })
})
