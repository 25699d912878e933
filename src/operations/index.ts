import * as admins from './admins.js'
import * as bans from './bans.js'
import * as keys from './keys.js'
import * as members from './members.js'
import type { Operations } from './operation.js'
import * as owner from './owner.js'
import * as rooms from './rooms.js'
import * as users from './users.js'

/** Every operation of the contract; a missing one does not compile. */
export const operations: Operations = { ...users, ...keys, ...rooms, ...members, ...admins, ...bans, ...owner }
