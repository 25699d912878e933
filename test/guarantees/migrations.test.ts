import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import Libsql from 'libsql'
import { createConnection } from 'mysql2/promise'
import { freePort } from '../../scripts/support/mysql-server.ts'
import { send } from '../support/clients/http.ts'
import { unknownId } from '../support/fixtures/users.ts'
import { createDatabase, engine, type TestDatabase } from '../support/servers/databases.ts'
import { migrate } from '../support/servers/interrupted-migrations.ts'
import { runService, startService } from '../support/servers/services.ts'

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

  /** Takes the lock of a migrating process; returns the function that releases it. */
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
    await second.stop()
    expect(second.output()).to.include('006-known-networks')
  })

  describe('by npm run migrate', () => {
    it('are applied, and it says which', async () => {
      const first = await migrate(database.url)
      expect(first.status).to.equal(0)
      expect(first.printed).to.match(/: applied 001-users, .*006-known-networks\n$/)
      expect(await database.db('users').select()).to.deep.equal([])
      const second = await migrate(database.url)
      expect(second.status).to.equal(0)
      expect(second.printed).to.match(/: up to date\n$/)
    })

    it('go on with --unlock where a process died holding the lock row', async () => {
      await migrate(database.url)
      await database.db('knex_migrations').where({ name: '006-known-networks' }).delete()
      await database.db('knex_migrations_lock').update({ is_locked: 1 })
      const { status, printed } = await migrate(database.url, '--unlock')
      expect(status).to.equal(0)
      expect(printed).to.match(/: applied 006-known-networks\n$/)
    })

    it('stop with one line where there is no database', async () => {
      for (const url of ['mysql://root@127.0.0.1:1/none', 'sqlite:/dev/null/none.db', 'nonsense']) {
        const { status, printed } = await migrate(url)
        expect(status).to.equal(1)
        expect(printed).to.match(/^roomkeeper: [^\n]*DATABASE_URL[^\n]+\n$/)
      }
    })
  })

  it('return 503 to all but /livez until they are applied', async () => {
    const release = await hold()
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const starting = startService({ DATABASE_URL: database.url, PORT: String(port) })
    const live = async () => (await send(url, { path: '/livez' }).catch(() => undefined))?.status
    while ((await live()) !== 200) await sleep(20)
    for (const path of ['/readyz', '/', '/openapi.json', `/user/${unknownId}`]) {
      const { status, headers, body } = await send(url, { path })
      expect([path, status, body.code]).to.deep.equal([path, 503, 'database_unavailable'])
      expect(headers['retry-after']).to.equal('1')
    }
    await release()
    const service = await starting
    expect((await send(url, { path: '/readyz' })).status).to.equal(200)
    await service.stop()
  })

  it('of a later version are refused', async () => {
    await migrate(database.url)
    await database.db('knex_migrations').insert({ name: '999-future', batch: 2, migration_time: new Date() })
    const { code, output } = await runService({ DATABASE_URL: database.url })
    expect(code).to.equal(1)
    expect(output).to.match(/^roomkeeper: DATABASE_URL: [^\n]+ later version \(999-future\)[^\n]+\n$/)
  })
})
