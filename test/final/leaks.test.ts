import { expect } from 'chai'
import { secrets } from '../support/checks/secrets.ts'
import { allOutput } from '../support/servers/services.ts'
import { shared } from '../support/servers/shared-service.ts'

describe('the output of all services in these tests', () => {
  it('includes debug messages', () => {
    expect(allOutput()).to.include('"level":20')
    expect(secrets.size).to.be.above(0)
  })

  it('has no password and no session key that was issued', () => {
    const output = allOutput()
    expect([...secrets].filter((secret) => output.includes(secret))).to.deep.equal([])
  })

  it('has no hash that is stored', async () => {
    const { db } = shared().database
    const [users, sessions] = await Promise.all([
      db('users').select('password_hash'),
      db('sessions').select('key_hash'),
    ])
    const hashes = [
      ...users.map(({ password_hash }) => password_hash),
      ...sessions.flatMap(({ key_hash }) => ['hex', 'base64', 'base64url'].map((form) => key_hash.toString(form))),
    ]
    const output = allOutput()
    expect(hashes.filter((hash) => output.includes(hash))).to.deep.equal([])
  })

  it('has nothing that has the form of a session key or a bcrypt hash', () => {
    const output = allOutput()
    expect(output.match(/\$2[aby]\$\d\d\$/g)).to.equal(null)
    expect(output.match(/(?<![\w/-])[\w-]{43}(?![\w/-])/g)).to.equal(null)
  })
})
