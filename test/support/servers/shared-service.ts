import type { TestDatabase } from './databases.ts'
import type { TestService } from './services.ts'

let current: { service: TestService; database: TestDatabase } | undefined

export function setShared(service: TestService, database: TestDatabase): void {
  current = { service, database }
}

/** The service that tests share, and its database. */
export function shared(): { service: TestService; database: TestDatabase } {
  if (!current) throw new Error('the shared service is not running')
  return current
}
