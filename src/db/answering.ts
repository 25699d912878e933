import type { Db } from './connect.js'

/** Whether the database reads one of its tables. */
export async function isAnswering(db: Db): Promise<boolean> {
  try {
    await db('rooms').first('id')
    return true
  } catch {
    return false
  }
}
