import { expect } from 'chai'
import { newId, toBytes } from '../../src/db/ids.ts'
import { call } from '../support/clients/call.ts'
import { newName } from '../support/fixtures/users.ts'
import { createDatabase, engine, type TestDatabase } from '../support/servers/databases.ts'
import { onPrivateMysql, type PrivateMysql } from '../support/servers/private-mysql.ts'
import { ownService, startService, type TestService } from '../support/servers/services.ts'
import { shared } from '../support/servers/shared-service.ts'

/** Why a database refuses a user, besides a duplicate: what makes it do so. */
const reasons: Record<typeof engine, Record<string, string>> = {
  sqlite: {
    'a check': 'alter table users add column extra integer check (extra is not null)',
    'a column without a value': 'alter table users add column extra integer not null default (null)',
    'a trigger': "create trigger refuse before insert on users begin select raise(abort, 'refused'); end",
    'a reference to nothing':
      'create trigger refuse before insert on users begin insert into room_users values (new.id, new.id, 0, 1, null); end',
  },
  mysql: {
    'a check': 'alter table users add check (char_length(username) < 5)',
    'a column without a value': 'alter table users add column extra integer not null',
    'a trigger': "create trigger refuse before insert on users for each row signal sqlstate '45000'",
    'a reference to nothing': 'alter table users add foreign key (id) references rooms (id)',
  },
}

describe('a row that the database refuses', () => {
  for (const [reason, statement] of Object.entries(reasons[engine])) {
    describe(`for ${reason}`, () => {
      const own = ownService()

      it('is an error, and no name that is taken', async () => {
        await own.database.db.raw(statement)
        const register = { username: newName(), password: 'correct horse' }
        const { status, body } = await call('createUser', { body: register, url: own.service.url })
        expect([status, body.code]).to.deep.equal([500, 'internal_error'])
      })
    })
  }
})

describe('a member of a room that does not exist', () => {
  it('is refused by the database', async () => {
    const [room_id, user_id] = [toBytes(newId()), toBytes(newId())]
    const row = { room_id, user_id, banned: false, position: 1 }
    const refused = await shared()
      .database.db('room_users')
      .insert(row)
      .catch((error) => error.code)
    expect(refused).to.be.oneOf(['SQLITE_CONSTRAINT_FOREIGNKEY', 'ER_NO_REFERENCED_ROW_2'])
  })
})

const suite = (server: PrivateMysql) =>
  describe('a server that would store what it can of a value', () => {
    let database: TestDatabase
    let service: TestService
    before(async () => {
      database = await createDatabase(server.url)
      service = await startService({ DATABASE_URL: database.url })
    })
    after(async () => {
      await service?.stop()
      await database?.drop()
    })

    it('stores the whole of it or nothing', async () => {
      await database.db.raw('alter table users modify username varchar(5) not null')
      const register = { username: newName(), password: 'correct horse' }
      expect((await call('createUser', { body: register, url: service.url })).status).to.equal(500)
      expect(await database.db('users').select()).to.deep.equal([])
    })
  })

if (engine === 'mysql') onPrivateMysql(suite, '--sql-mode=')
