import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { createDatabase, engine } from '../support/servers/databases.ts'
import { runService, startService } from '../support/servers/services.ts'
import { shared } from '../support/servers/shared-service.ts'

const wrong: Record<string, string[]> = {
  PORT: ['x', '-1', '65536', '3000.5', '0x10'],
  DATABASE_URL: ['postgres://a/b', 'mysql://localhost', 'sqlite:', 'nonsense', 'mysql://me:50%zz@localhost/rooms'],
  DATABASE_POOL_SIZE: ['0', '1001', 'ten'],
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

/** Starts that must fail, and what their one line has to name. */
const failing: Record<string, { settings: Record<string, string>; line: RegExp }> = {
  'no server answers': {
    settings: { DATABASE_URL: 'mysql://nobody:secret@127.0.0.1:1/nothing' },
    line: /^DATABASE_URL: .*127\.0\.0\.1:1; .+ECONNREFUSED/,
  },
  'no host has the name': {
    settings: { DATABASE_URL: 'mysql://nobody:secret@no.such.host.invalid/nothing' },
    line: /^DATABASE_URL: .*no\.such\.host\.invalid/,
  },
  'the folder of the file cannot be made': {
    settings: { DATABASE_URL: 'sqlite:/dev/null/roomkeeper.db' },
    line: /^DATABASE_URL: the folder of \/dev\/null\/roomkeeper\.db .*; /,
  },
  // Like one that this user may not write; to root, that is no obstacle.
  'the folder of the file takes no files': {
    settings: { DATABASE_URL: 'sqlite:/proc/self/roomkeeper.db' },
    line: /^DATABASE_URL: \/proc\/self\/roomkeeper\.db .*; .*SQLITE_CANTOPEN/,
  },
  'the file is not a database': {
    settings: { DATABASE_URL: `sqlite:${fileURLToPath(import.meta.url)}` },
    line: /^DATABASE_URL: .*settings\.test\.ts is no SQLite database.*; /,
  },
  'the machine has no such address': { settings: { HOST: '192.0.2.1' }, line: /^HOST: .*192\.0\.2\.1; / },
}

describe('a failed start prints one line', () => {
  for (const [title, { settings, line }] of Object.entries(failing)) {
    for (const WORKERS of ['1', '2']) {
      it(`when ${title}; WORKERS=${WORKERS}`, () => expectOneLine({ ...settings, WORKERS }, line))
    }
  }

  it('when the port is in use, before it touches the database', async () => {
    const database = await createDatabase()
    const { port } = new URL(shared().service.url)
    for (const WORKERS of ['1', '2']) {
      await expectOneLine(
        { DATABASE_URL: database.url, PORT: port, WORKERS },
        new RegExp(`^PORT: ${port} .*; .*EADDRINUSE`),
      )
    }
    expect(await database.db.schema.hasTable('users')).to.equal(false)
    await database.drop()
  })

  if (engine === 'mysql') {
    it('when the password is wrong, and when there is no such database', async () => {
      const url = new URL(shared().database.url)
      url.password = 'secret'
      await expectOneLine({ DATABASE_URL: url.href }, /^DATABASE_URL: .* refuses the user .*; .*ER_ACCESS_DENIED_ERROR/)
      url.password = ''
      url.pathname = '/nothing'
      await expectOneLine({ DATABASE_URL: url.href }, /^DATABASE_URL: .* no database nothing; .*ER_BAD_DB_ERROR/)
    })
  }

  for (const script of ['start', 'migrate']) {
    it(`when Node is too old: ${script}`, () => {
      const older = 'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.18.3" } })'
      const args = ['--import', `data:text/javascript,${older}`, `scripts/${script}.js`]
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
      expect([status, stderr]).to.deep.equal([1, 'roomkeeper: this is Node 20.18.3; install 20.19 or later\n'])
      // An old Node links all that is imported like this before it runs any of it.
      const imported = readFileSync(`scripts/${script}.js`, 'utf8').matchAll(/^import (?:.* from )?'(.+)'/gm)
      const own = [...imported].flatMap(([, name = '']) => (name.startsWith('node:') ? [] : name))
      expect(own).to.deep.equal(['./support/check-node.js'])
    })
  }
})

async function expectOneLine(settings: Record<string, string>, line: RegExp): Promise<void> {
  const { code, output } = await runService(settings)
  expect(code).to.equal(1)
  expect(output).to.match(/^roomkeeper: [^\n]+\n$/)
  expect(output.slice('roomkeeper: '.length)).to.match(line)
  expect(output).to.not.include('secret')
}

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
