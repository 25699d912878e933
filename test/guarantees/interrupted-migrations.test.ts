import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { call } from '../support/clients/call.ts'
import { newUser } from '../support/fixtures/users.ts'
import { createDatabase, engine, type TestDatabase } from '../support/servers/databases.ts'
import { interruptAt, migrate, readTables } from '../support/servers/interrupted-migrations.ts'
import { startService } from '../support/servers/services.ts'

/** The privileges that README.md tells to grant, by purpose. */
const documented = {
  migrate: privileges(/to migrate[^`]*`GRANT ([A-Z, ]+) ON/),
  run: privileges(/up to date[^`]*`((?:[A-Z]+, )+[A-Z]+)`/),
}

function privileges(pattern: RegExp): string[] {
  const readme = readFileSync('README.md', 'utf8').replace(/\s+/g, ' ')
  return pattern.exec(readme)?.[1]?.split(', ') ?? []
}

/** A user of the server who may do what is granted, and nothing else. */
async function createUser({ db, url }: TestDatabase) {
  const name = new URL(url).pathname.slice(1)
  const user = `user_${name.slice(-8)}`
  const own = new URL(url)
  own.username = user
  own.password = 'secret'
  // A server may know its own machine by its name.
  const everywhere = ['%', 'localhost'].map((host) => `'${user}'@'${host}'`).join(', ')
  await db.raw(
    `create user ${['%', 'localhost'].map((host) => `'${user}'@'${host}' identified by 'secret'`).join(', ')}`,
  )
  return {
    url: own.href,
    async grant(privileges: string[]) {
      await db.raw(`revoke all privileges, grant option from ${everywhere}`)
      await db.raw(`grant ${privileges.join(', ')} on ${name}.* to ${everywhere}`)
    },
    drop: () => db.raw(`drop user ${everywhere}`),
  }
}

describe('migrations that were cut short', () => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await createDatabase()
  })
  afterEach(() => database.drop())

  for (const [title, by] of Object.entries({ 'by kill -9': 'kill', 'by a statement that fails': 'deny' } as const)) {
    it(`${title}, before any change, are finished by the next start`, async function () {
      this.timeout(180_000)
      await migrate(database.url)
      const whole = await readTables(database)
      const recorded = await names(database)
      let cuts = 0
      const cutOn = async () => {
        for (let isCut = true; isCut; ) {
          const own = await createDatabase()
          const ending = await interruptAt(own, ++cuts, by)
          isCut = ending !== undefined
          if (ending && !ending.started) {
            expect(ending).to.include(by === 'kill' ? { signal: 'SIGKILL' } : { code: 1 })
            if (by === 'deny') expect(ending.output).to.match(/^roomkeeper: DATABASE_URL: [^\n]+\n$/)
            const next = await migrate(own.url, ...((await isLocked(own)) ? ['--unlock'] : []))
            expect(next).to.include({ status: 0 })
          }
          expect(await readTables(own)).to.deep.equal(whole)
          expect(await names(own)).to.deep.equal(recorded)
          await own.drop()
        }
      }
      await Promise.all([cutOn(), cutOn(), cutOn()])
      // Eleven statements that define something, one less on SQLite; and what Knex notes.
      expect(cuts).to.be.above(18)
    })
  }

  const names = ({ db }: TestDatabase): Promise<string[]> => db('knex_migrations').orderBy('id').pluck('name')

  async function isLocked({ db }: TestDatabase): Promise<boolean> {
    const exists = await db.schema.hasTable('knex_migrations_lock')
    return exists && (await db('knex_migrations_lock').where({ is_locked: 1 })).length > 0
  }

  it('and yet were recorded are named at the start, with the SQL that mends it', async () => {
    await migrate(database.url)
    const whole = await readTables(database)
    const { db } = database
    await db.schema.alterTable('users', (table) => table.dropUnique(['name_key']))
    await db.schema.alterTable('room_users', (table) => table.dropIndex([], 'room_users_list'))
    const refusal = await startService({ DATABASE_URL: database.url }).then(
      (service) => service.stop(),
      (error: Error) => error.message,
    )
    const [, named = '', mend = ''] =
      /: roomkeeper: DATABASE_URL: the database lacks ([^;]+); [^:\n]+: (.+)\n$/.exec(String(refusal)) ?? []
    expect(named).to.include('unique index users_name_key_unique (name_key) of users')
    expect(named).to.include('index room_users_list (room_id, banned, position, user_id) of room_users')
    for (const sql of mend.split(';').filter(Boolean)) await db.raw(sql)
    expect((await readTables(database)).map(lines)).to.deep.equal(whole.map(lines))
    await (await startService({ DATABASE_URL: database.url })).stop()
  })

  /** Mended, an index may stand in another place. */
  const lines = (sql: string) => sql.split(/,?\n/).sort()

  if (engine === 'mysql') {
    it('by a privilege that is lacking end with one line, time and again; README.md has those that suffice', async function () {
      this.timeout(120_000)
      await migrate(database.url)
      const whole = await readTables(database)
      const own = await createDatabase()
      const user = await createUser(own)
      for (const lacked of ['CREATE', 'ALTER', 'SELECT', 'INSERT', 'UPDATE']) {
        await user.grant(documented.migrate.filter((privilege) => privilege !== lacked))
        for (const _ of [1, 2]) {
          const { status, printed } = await migrate(user.url)
          expect(status).to.equal(1)
          expect(printed).to.match(/^roomkeeper: DATABASE_URL: [^\n]+denied[^\n]+\n$/)
        }
      }
      await user.grant(documented.migrate)
      expect((await migrate(user.url)).status).to.equal(0)
      expect(await readTables(own)).to.deep.equal(whole)
      await user.grant(documented.run)
      const service = await startService({ DATABASE_URL: user.url, RATE_LIMIT: 'on' })
      const { key, id } = await newUser(service.url)
      expect((await call('revokeKey', { url: service.url, body: { key, user_id: id } })).status).to.equal(204)
      await service.stop()
      await user.drop()
      await own.drop()
    })
  }
})
