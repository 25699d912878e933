import { spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import Libsql from 'libsql'
import { createConnection } from 'mysql2/promise'
import { createDatabase, engine, type TestDatabase } from '../support/databases.ts'
import { send } from '../support/http.ts'
import { startService } from '../support/services.ts'

describe('migrations', () => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await createDatabase()
  })
  afterEach(() => database.drop())

  it('are applied once when several processes start at once', async () => {
    const services = await Promise.all([1, 2, 3, 4].map(() => startService({ DATABASE_URL: database.url })))
    for (const { url } of services) expect((await send(url, { path: '/readyz' })).status).to.equal(200)
    const migrations: { name: string }[] = await database.db('knex_migrations').select('name').orderBy('id')
    const names = migrations.map(({ name }) => name)
    expect(names).to.deep.equal([...new Set(names)])
    expect(names[0]).to.equal('001-users')
    const applied = services.filter(({ output }) => output().includes('migrated the database'))
    expect(applied).to.have.length(1)
    for (const service of services) expect(await service.stop()).to.equal(0)
  })

  it('wait for a process that is migrating, longer than a request would', async () => {
    const release = await hold()
    let started = false
    const starting = startService({ DATABASE_URL: database.url }).then((service) => {
      started = true
      return service
    })
    starting.catch(() => undefined)
    await sleep(4000)
    expect(started).to.equal(false)
    await release()
    expect(await (await starting).stop()).to.equal(0)
  })

  /** Takes the lock of a process that migrates; gives what lets it go. */
  async function hold(): Promise<() => unknown> {
    if (engine === 'sqlite') {
      const guard = new Libsql(`${database.url.slice('sqlite:'.length)}-migrating`)
      guard.exec('begin exclusive')
      return () => guard.exec('rollback')
    }
    const connection = await createConnection(database.url)
    await connection.query("select get_lock('roomkeeper_migrations', 0)")
    return () => connection.end()
  }

  it('wait for a process that holds the lock row, as on another node of a cluster', async () => {
    const first = await startService({ DATABASE_URL: database.url })
    await first.stop()
    await database.db('knex_migrations').where({ name: '006-known-networks' }).delete()
    await database.db('knex_migrations_lock').update({ is_locked: 1 })
    const starting = startService({ DATABASE_URL: database.url })
    starting.catch(() => undefined)
    await sleep(1500)
    await database.db('knex_migrations_lock').update({ is_locked: 0 })
    const second = await starting
    expect(second.output()).to.include('006-known-networks')
    await second.stop()
  })

  it('find their own work where one was cut short', async () => {
    const first = await startService({ DATABASE_URL: database.url })
    await first.stop()
    await database.db('knex_migrations').where({ name: '002-sessions' }).delete()
    await database.db('knex_migrations').where('name', '>', '002-sessions').delete()
    const second = await startService({ DATABASE_URL: database.url })
    expect((await send(second.url, { path: '/readyz' })).status).to.equal(200)
    await second.stop()
  })

  describe('by npm run migrate', () => {
    const migrate = (url: string, ...options: string[]) => {
      const env = { PATH: process.env.PATH, DATABASE_URL: url }
      const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/migrate.js', ...options], { env })
      return { status, printed: `${stdout}${stderr}` }
    }

    it('are applied, and it says which', async () => {
      const first = migrate(database.url)
      expect(first.status).to.equal(0)
      expect(first.printed).to.match(/: applied 001-users, .*006-known-networks\n$/)
      expect(await database.db('users').select()).to.deep.equal([])
      const second = migrate(database.url)
      expect(second.status).to.equal(0)
      expect(second.printed).to.match(/: up to date\n$/)
    })

    it('go on with --unlock where a process died holding the lock row', async () => {
      migrate(database.url)
      await database.db('knex_migrations').where({ name: '006-known-networks' }).delete()
      await database.db('knex_migrations_lock').update({ is_locked: 1 })
      const { status, printed } = migrate(database.url, '--unlock')
      expect(status).to.equal(0)
      expect(printed).to.match(/: applied 006-known-networks\n$/)
    })

    it('stop with one line where there is no database', () => {
      for (const url of ['mysql://root@127.0.0.1:1/none', 'sqlite:/dev/null/none.db', 'nonsense']) {
        const { status, printed } = migrate(url)
        expect(status).to.equal(1)
        expect(printed).to.match(/^roomkeeper: [^\n]+\n$/)
      }
    })
  })
})
