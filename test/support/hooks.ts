import { endBroken } from './broken.ts'
import { createDatabase, type TestDatabase } from './databases.ts'
import { startService, type TestService } from './services.ts'
import { setShared } from './shared.ts'

let database: TestDatabase
let service: TestService

/** One service for all tests that need no other. */
export const mochaHooks = {
  async beforeAll() {
    database = await createDatabase()
    service = await startService({ DATABASE_URL: database.url })
    setShared(service, database)
  },
  async afterAll() {
    await endBroken()
    await service?.stop()
    await database?.drop()
  },
}
