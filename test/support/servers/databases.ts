import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Knex } from 'knex'
import { connect } from '../../../src/db/client/connect.ts'

/** The server to test on; unset: SQLite. */
const server = process.env.TEST_DATABASE_URL

export const engine: 'sqlite' | 'mysql' = server ? 'mysql' : 'sqlite'

export interface TestDatabase {
  /** For the service's setting DATABASE_URL. */
  url: string
  /** The test's own connection, to read the truth from. */
  db: Knex
  drop(): Promise<void>
}

/**
 * A new, empty database.
 * @param on the URL of a server, instead of the one to test on
 */
export const createDatabase = (on = server): Promise<TestDatabase> => (on ? createOnServer(on) : createFile())

async function createFile(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'roomkeeper-test-'))
  const url = `sqlite:${join(folder, 'test.db')}`
  const { knex: db } = connect(url)
  return {
    url,
    db,
    async drop() {
      await db.destroy()
      rmSync(folder, { recursive: true })
    },
  }
}

async function createOnServer(serverUrl: string): Promise<TestDatabase> {
  const name = `roomkeeper_test_${randomBytes(6).toString('hex')}`
  const url = new URL(serverUrl)
  url.pathname = '/mysql'
  const admin = connect(url.href).knex
  await admin.raw('create database ??', [name])
  url.pathname = `/${name}`
  const { knex: db } = connect(url.href)
  return {
    url: url.href,
    db,
    async drop() {
      await db.destroy()
      await admin.raw('drop database ??', [name])
      await admin.destroy()
    },
  }
}

const tables = ['users', 'sessions', 'rooms', 'room_users']

/** Everything that is stored, to compare. */
export async function snapshot(db: Knex): Promise<string> {
  const rows = await Promise.all(tables.map((table) => db(table).select().orderBy(1)))
  return JSON.stringify(rows)
}
