import { users } from './001-users.js'
import { sessions } from './002-sessions.js'
import { rooms } from './003-rooms.js'
import { roomUsers } from './004-room-users.js'
import { rateLimits } from './005-rate-limits.js'
import { knownNetworks } from './006-known-networks.js'
import type { Step } from './steps.js'

/** Every migration, in order. One that was released is never changed; a change is a new one. */
export const migrations: Record<string, Step[]> = {
  '001-users': users,
  '002-sessions': sessions,
  '003-rooms': rooms,
  '004-room-users': roomUsers,
  '005-rate-limits': rateLimits,
  '006-known-networks': knownNetworks,
}
