import type { Context } from 'mocha'
import {
  type MysqlData,
  type MysqlProcess,
  prepareMysqlData,
  provideMysqlServer,
} from '../../../scripts/support/mysql-server.ts'

/** A server that one suite has for itself, to freeze, to kill and to start again on the same data. */
export interface PrivateMysql {
  url: string
  process: MysqlProcess
  /** Starts it again after it was killed. */
  restart(): Promise<void>
}

/** A suite on a private server, which starts before it and ends after all its hooks. */
export function onPrivateMysql(suite: (server: PrivateMysql) => void, ...options: string[]): void {
  describe('on a server of its own', () => {
    const server = {} as PrivateMysql
    let data: MysqlData | undefined
    // SIGKILL, because a server that is frozen takes no other signal.
    const end = () => server.process?.process.kill('SIGKILL')
    before(async function () {
      const program = provideMysqlServer()
      if (!program) return withoutProgram(this)
      const prepared = await prepareMysqlData(program)
      data = prepared
      server.url = data.url
      server.restart = async () => {
        server.process = await prepared.start(...options)
      }
      process.once('exit', end)
      await server.restart()
    })
    after(async () => {
      await server.process?.kill('SIGKILL')
      process.off('exit', end)
      data?.remove()
    })
    suite(server)
  })
}

function withoutProgram(suite: Context): void {
  const line =
    'NOT TESTED: this suite kills its database server, and this machine has no mariadbd and no mysqld to start.'
  if (process.env.CI) throw new Error(line)
  console.error(`  ***** ${line} *****`)
  suite.skip()
}
