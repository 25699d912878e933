import type { Trx } from './pool.js'
import { statement } from './statement.js'

const ask = statement((db) => db('rooms').select('id').limit(1))

/** Whether the database reads one of its tables. */
export async function isAnswering(db: Trx): Promise<boolean> {
  try {
    await ask.all(db, {})
    return true
  } catch {
    return false
  }
}
