import { expect } from 'chai'
import { connect } from '../../src/db/client/connect.ts'
import { createDatabase, engine } from '../support/servers/databases.ts'
import { onPrivateMysql, type PrivateMysql } from '../support/servers/private-mysql.ts'
import { startService } from '../support/servers/services.ts'

const suite = (server: PrivateMysql) =>
  describe('a server that could lose acknowledged changes in a crash', () => {
    it('is warned of at the start, setting by setting', async () => {
      const database = await createDatabase(server.url)
      const service = await startService({ DATABASE_URL: database.url })
      expect(await service.stop()).to.equal(0)
      expect(service.output()).to.match(/"level":40,.*innodb_flush_log_at_trx_commit is 2, not 1/)
      expect(service.output()).to.match(/"level":40,.*sync_binlog is 0, not 1/)
      await database.db.raw('set global innodb_flush_log_at_trx_commit = 1')
      await database.db.raw('set global sync_binlog = 1')
      const safe = await startService({ DATABASE_URL: database.url })
      await safe.stop()
      expect(safe.output()).to.not.include('"level":40')
      await database.drop()
    })
  })

if (engine === 'mysql') {
  onPrivateMysql(suite, '--innodb-flush-log-at-trx-commit=2', '--log-bin=binlog', '--sync-binlog=0')
} else {
  describe('a connection to the file', () => {
    it('synchronizes it at every commit', async () => {
      const { knex } = connect('sqlite::memory:')
      // 2 is FULL.
      expect(await knex.raw('pragma synchronous')).to.deep.equal([{ synchronous: 2 }])
      await knex.destroy()
    })
  })
}
