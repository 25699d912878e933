import { closeSync, openSync, writeSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { createDatabase, engine, type TestDatabase } from './databases.ts'
import { startService } from './services.ts'

const ends: (() => Promise<unknown>)[] = []

/** Ends what the functions below started. */
export async function endBroken(): Promise<void> {
  for (const end of ends.reverse()) await end()
}

/** The URL of a service that has lost its tables: every statement fails in a way that nobody foresaw. */
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
  const relay = await startRelay()
  const { url } = await start(relay)
  await relay.cut()
  return url
})

async function start(relay?: Relay): Promise<{ url: string; database: TestDatabase }> {
  const database = await createDatabase()
  ends.push(database.drop)
  const url = relay ? await relay.through(database.url) : database.url
  const service = await startService({ DATABASE_URL: url, CORS_ORIGIN: '*' })
  ends.push(service.stop)
  return { url: service.url, database }
}

async function destroyFile({ db, url }: TestDatabase): Promise<void> {
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

export interface Relay {
  /** The URL of the same database through this relay. */
  through(databaseUrl: string): Promise<string>
  /** Ends every connection, and refuses new ones. */
  cut(): Promise<void>
}

/** A TCP relay, to take a database away from one service alone. */
export async function startRelay(): Promise<Relay> {
  const sockets = new Set<Socket>()
  let target: URL | undefined
  const server = createServer((client) => {
    const upstream = connect(Number(target?.port || 3306), target?.hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    }
    client.pipe(upstream).pipe(client)
  })
  const cut = async () => {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
  ends.push(cut)
  return {
    cut,
    async through(databaseUrl) {
      target = new URL(databaseUrl)
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const address = server.address()
      const through = new URL(databaseUrl)
      through.host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
      return through.href
    },
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}
