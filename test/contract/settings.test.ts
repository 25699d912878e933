import { expect } from 'chai'
import { createDatabase } from '../support/databases.ts'
import { runService, startService } from '../support/services.ts'

const wrong: Record<string, string[]> = {
  PORT: ['x', '-1', '65536', '3000.5', '0x10'],
  DATABASE_URL: ['postgres://a/b', 'mysql://localhost', 'sqlite:', 'nonsense'],
  REGISTRATION: ['maybe'],
  SESSION_TTL_DAYS: ['0', '1e3', 'forever'],
  BCRYPT_COST: ['3', '16'],
  MAX_CONNECTIONS: ['0', 'many'],
  MAX_CONNECTIONS_PER_ADDRESS: ['0', 'all'],
  TRUST_PROXY: ['true', '-1'],
  CORS_ORIGIN: ['chat.example', 'https://chat.example/path'],
  LOG_LEVEL: ['loud'],
  WORKERS: ['0', '65'],
}

describe('a wrong setting', () => {
  for (const [name, values] of Object.entries(wrong)) {
    for (const value of values) {
      it(`stops the start with one line that names it: ${name}=${value}`, async () => {
        const { code, output } = await runService({ [name]: value })
        expect(code).to.equal(1)
        expect(output).to.match(new RegExp(`^roomkeeper: the setting ${name} is wrong: .+\n$`))
      })
    }
  }
})

describe('a start that fails', () => {
  it('says in one line that the database can not be reached', async () => {
    const { code, output } = await runService({ DATABASE_URL: 'mysql://nobody:secret@127.0.0.1:1/nothing' })
    expect(code).to.equal(1)
    expect(output).to.match(/^roomkeeper: .*ECONNREFUSED.*\n$/)
    expect(output).to.not.include('secret')
  })

  it('says in one line that the file of the database can not be made', async () => {
    const { code, output } = await runService({ DATABASE_URL: 'sqlite:/dev/null/roomkeeper.db' })
    expect(code).to.equal(1)
    expect(output).to.match(/^roomkeeper: .+\n$/)
  })

  it('says in one line that the port is taken', async () => {
    const database = await createDatabase()
    const service = await startService({ DATABASE_URL: database.url })
    const { code, output } = await runService({ DATABASE_URL: database.url, PORT: new URL(service.url).port })
    expect(code).to.equal(1)
    expect(output).to.match(/^roomkeeper: .*EADDRINUSE.*\n$/)
    await service.stop()
    await database.drop()
  })
})

describe('the start', () => {
  it('prints where it listens, which database it uses, and where the document is', async () => {
    const database = await createDatabase()
    const service = await startService({ DATABASE_URL: database.url, LOG_LEVEL: 'silent' })
    const lines = service.output().split('\n')
    expect(lines[0]).to.equal(`Roomkeeper listens on ${service.url}`)
    expect(lines[1]).to.match(/^ {2}database: (SQLite|MySQL), .+$/)
    expect(lines[2]).to.equal(`  document: ${service.url}/openapi.json`)
    await service.stop()
    await database.drop()
  })
})
