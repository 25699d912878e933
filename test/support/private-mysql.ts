import type { Context } from 'mocha'
import {
  findMysqlServer,
  type MysqlData,
  type MysqlProcess,
  prepareMysqlData,
} from '../../scripts/support/mysql-server.ts'

/** A server that one suite has for itself, to freeze, to kill and to start again on the same data. */
export interface PrivateMysql {
  url: string
  process: MysqlProcess
  /** Starts it again after it was killed. */
  restart(): Promise<void>
}

/** Starts a private server before the suite, and ends it afterwards. */
export function privateMysql(...options: string[]): PrivateMysql {
  const own = {} as PrivateMysql
  let data: MysqlData | undefined
  // A server that is stopped takes no other signal.
  const end = () => own.process?.process.kill('SIGKILL')
  before(async function () {
    const program = findMysqlServer()
    if (!program) return withoutProgram(this)
    data = await prepareMysqlData(program)
    own.url = data.url
    own.restart = async () => {
      own.process = await (data as MysqlData).start(...options)
    }
    process.once('exit', end)
    await own.restart()
  })
  after(async () => {
    await own.process?.kill('SIGKILL')
    process.off('exit', end)
    data?.remove()
  })
  return own
}

function withoutProgram(suite: Context): void {
  const line =
    'NOT TESTED: this suite kills its database server, and this machine has no mariadbd and no mysqld to start.'
  if (process.env.CI) throw new Error(line)
  console.error(`  ***** ${line} *****`)
  suite.skip()
}
