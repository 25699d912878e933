import { closeSync, openSync, writeSync } from 'node:fs'
import { createDatabase, engine, type TestDatabase } from './databases.ts'
import { startService } from './services.ts'
import { startTcpProxy } from './tcp-proxy.ts'

const ends: (() => Promise<unknown>)[] = []

/** Ends what the functions below started. */
export async function stopFailingServices(): Promise<void> {
  for (const end of ends.reverse()) await end()
}

/** The URL of a service that has lost its tables: every statement fails unexpectedly. */
export const withoutTables = once(async () => {
  const { url, database } = await start()
  for (const table of ['room_users', 'rooms', 'sessions', 'users']) await database.db.schema.dropTable(table)
  return url
})

/** The URL of a service that has lost its database: the connection on a server, the file on SQLite. */
export const withoutDatabase = once(async () => {
  if (engine === 'sqlite') {
    const { url, database } = await start()
    await destroyFile(database)
    return url
  }
  const database = await createDatabase()
  ends.push(database.drop)
  const proxy = await startTcpProxy(database.url)
  ends.push(proxy.end)
  const service = await startService({ DATABASE_URL: proxy.url, CORS_ORIGIN: '*' })
  ends.push(service.stop)
  await proxy.fail({ refusing: true })
  return service.url
})

async function start(): Promise<{ url: string; database: TestDatabase }> {
  const database = await createDatabase()
  ends.push(database.drop)
  const service = await startService({ DATABASE_URL: database.url, CORS_ORIGIN: '*' })
  ends.push(service.stop)
  return { url: service.url, database }
}

async function destroyFile({ db, url }: TestDatabase): Promise<void> {
  // The service may still be writing: it has just started.
  await db.raw('pragma busy_timeout = 5000')
  // Written by another connection, the file is read anew by the service.
  await db.raw('pragma wal_checkpoint(truncate)')
  await db('users').insert({
    id: Buffer.alloc(16),
    username: 'x',
    name_key: Buffer.alloc(1),
    password_hash: '',
    created_at: 0,
  })
  await db.raw('pragma wal_checkpoint(truncate)')
  const file = openSync(url.slice('sqlite:'.length), 'r+')
  writeSync(file, Buffer.alloc(64 * 1024, 'this is no database '), 0, 64 * 1024, 0)
  closeSync(file)
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
