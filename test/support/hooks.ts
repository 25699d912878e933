import { createDatabase, type TestDatabase } from './servers/databases.ts'
import { stopFailingServices } from './servers/failing-services.ts'
import { startService, type TestService } from './servers/services.ts'
import { setShared } from './servers/shared-service.ts'

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
    await stopFailingServices()
    await service?.stop()
    await database?.drop()
  },
}
