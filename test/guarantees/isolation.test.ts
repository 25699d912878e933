import { expect } from 'chai'
import Libsql from 'libsql'
import { connect, type DatabaseHandle } from '../../src/db/client/connect.ts'
import { toBytes } from '../../src/db/ids.ts'
import { call } from '../support/clients/call.ts'
import { newRoom } from '../support/fixtures/rooms.ts'
import { newName, newUser } from '../support/fixtures/users.ts'
import { createDatabase, engine } from '../support/servers/databases.ts'
import { onPrivateMysql, type PrivateMysql } from '../support/servers/private-mysql.ts'
import { rawStatement } from '../support/servers/raw-statement.ts'
import { ownService } from '../support/servers/services.ts'

describe('a transaction', () => {
  const own = ownService()
  let other: DatabaseHandle
  before(() => {
    other = connect(own.database.url)
  })
  after(() => other.knex.destroy())

  it('shows nothing of its changes before it commits', async () => {
    const { url } = own.service
    const room = await newRoom(await newUser(url), { name: 'before' }, { url })
    const name = async () => (await call('getRoom', { room, url })).body.name
    await other.db.transaction(async (trx) => {
      await trx.run(rawStatement('update rooms set name = ? where id = ?', ['after', toBytes(room)]), {})
      expect(await name()).to.equal('before')
    })
    expect(await name()).to.equal('after')
  })

  it('that registers a user is whole or absent: without a key there is no user', async () => {
    const { url } = own.service
    const body = { username: newName(), password: 'correct horse' }
    await other.knex.schema.renameTable('sessions', 'elsewhere')
    expect((await call('createUser', { body, url })).status).to.equal(500)
    await other.knex.schema.renameTable('elsewhere', 'sessions')
    expect(await other.knex('users').where({ username: body.username })).to.deep.equal([])
    expect((await call('createUser', { body, url })).status).to.equal(200)
  })

  if (engine === 'sqlite') {
    const transactions: Record<
      string,
      (work: (read: () => Promise<unknown>, write: () => Promise<unknown>) => Promise<void>) => Promise<void>
    > = {
      'of the service': (work) =>
        other.db.transaction((trx) =>
          work(
            () => trx.all(rawStatement('select * from rooms'), {}),
            () => trx.run(rawStatement('update rooms set name = name'), {}),
          ),
        ),
      'of a migration': (work) =>
        other.knex.transaction((trx) =>
          work(
            () => trx.raw('select * from rooms'),
            () => trx.raw('update rooms set name = name'),
          ),
        ),
    }
    for (const [whose, transaction] of Object.entries(transactions)) {
      it(`${whose} reads nothing that another one changes before it writes`, async () => {
        const rival = new Libsql(own.database.url.slice('sqlite:'.length))
        await transaction(async (read, write) => {
          await read()
          expect(() => rival.exec('update rooms set name = name')).to.throw('locked')
          await write()
        })
        rival.close()
      })
    }
  }
})

const suite = (server: PrivateMysql) =>
  describe('a transaction on a server that keeps snapshots apart', () => {
    it('changes what another one has changed since it was read, and need not begin anew', async () => {
      const database = await createDatabase(server.url)
      await database.db.schema.createTable('counters', (table) => void table.integer('count'))
      await database.db('counters').insert({ count: 0 })
      const { db, knex } = connect(database.url)
      await db.transaction(async (trx) => {
        await trx.all(rawStatement('select count from counters'), {})
        await database.db('counters').increment('count')
        await trx.run(rawStatement('update counters set count = count + 1'), {})
      })
      expect(await database.db('counters').select()).to.deep.equal([{ count: 2 }])
      await knex.destroy()
      await database.drop()
    })
  })

// MariaDB's default from 11.6 on. MySQL does not know it.
if (engine === 'mysql') onPrivateMysql(suite, '--loose-innodb-snapshot-isolation=ON')
