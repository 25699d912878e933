import type { Knex } from 'knex'
import * as users from './001-users.js'
import * as sessions from './002-sessions.js'
import * as rooms from './003-rooms.js'
import * as roomUsers from './004-room-users.js'
import * as rateLimits from './005-rate-limits.js'
import * as knownNetworks from './006-known-networks.js'

/** Every migration, in order. One that was released is never changed; a change is a new one. */
const migrations: Record<string, Knex.Migration> = {
  '001-users': users,
  '002-sessions': sessions,
  '003-rooms': rooms,
  '004-room-users': roomUsers,
  '005-rate-limits': rateLimits,
  '006-known-networks': knownNetworks,
}

/** Gives them to Knex's migration runner. */
export const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: async () => Object.keys(migrations),
  getMigrationName: (name) => name,
  getMigration: async (name) => migrations[name] as Knex.Migration,
}
