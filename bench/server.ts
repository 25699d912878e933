import knex from 'knex'
import { provideMysqlServer, startMysqlServer } from '../scripts/support/mysql-server.ts'

/** Runs `work` with the URL of an empty database, on a private server that ends afterwards. */
export async function withServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const program = provideMysqlServer()
  if (!program) throw new Error('the benchmark needs MariaDB or MySQL (on Debian: apt-get install mariadb-server)')
  const server = await startMysqlServer(program)
  try {
    const admin = knex({ client: 'mysql2', connection: `${server.url}/mysql` })
    await admin.raw('create database roomkeeper')
    await admin.destroy()
    return await work(`${server.url}/roomkeeper`)
  } finally {
    await server.stop()
  }
}
