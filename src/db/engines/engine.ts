import type { Knex } from 'knex'

/** What differs between databases. */
export interface Engine {
  /** For people: which database, without a password. */
  description: string
  config: Knex.Config
  /** Runs `work` in one process at a time, as far as this database can see. Waits up to a minute for its turn. */
  exclusively<T>(db: Knex, work: () => Promise<T>): Promise<T>
}
