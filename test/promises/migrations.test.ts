import { expect } from 'chai'
import { createDatabase, type TestDatabase } from '../support/databases.ts'
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

  it('find their own work where one was cut short', async () => {
    const first = await startService({ DATABASE_URL: database.url })
    await first.stop()
    await database.db('knex_migrations').where({ name: '002-sessions' }).delete()
    await database.db('knex_migrations').where('name', '>', '002-sessions').delete()
    const second = await startService({ DATABASE_URL: database.url })
    expect((await send(second.url, { path: '/readyz' })).status).to.equal(200)
    await second.stop()
  })
})
