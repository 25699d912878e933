import { statement } from '../client/statement.js'
import type { Database } from '../client/types.js'

const selectAny = statement((knex) => knex('rooms').select('id').limit(1))

/** Whether the database reads one of its tables. */
export async function ping(db: Database): Promise<boolean> {
  try {
    await db.all(selectAny, {})
    return true
  } catch {
    return false
  }
}
