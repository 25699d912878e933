import type { Role, Room } from '../db/model.js'
import { forbidden } from '../errors.js'
import type { Roles } from './roles.js'

type RolesButOwner = Roles & { user: Exclude<Roles['user'], 'owner'> }

const moderates = (role: Roles['user']): boolean => role === 'owner' || role === 'admin'

const ownerOnly = () => forbidden('not_allowed', 'only the owner of this room may do this')
const moderatorsOnly = () => forbidden('not_allowed', 'only the owner and the admins of this room may do this')

/** @throws {ApiError} 403 unless the caller owns the room */
export function assertOwner(caller: Role): void {
  if (caller !== 'owner') throw ownerOnly()
}

/** @throws {ApiError} 403 unless the caller is the owner or an admin */
export function assertModerator(caller: Role): void {
  if (!moderates(caller)) throw moderatorsOnly()
}

/**
 * In an open room anyone may add anyone; in a closed room the owner and the admins may. The banned stay out.
 * @throws {ApiError} 403
 */
export function assertCanInvite(room: Room, { caller, user }: Roles): void {
  if (caller === 'banned') throw forbidden('user_banned', 'you are banned from this room')
  if (!room.open) assertModerator(caller)
  if (user === 'banned') throw forbidden('user_banned', 'this user is banned from this room')
}

/**
 * The owner and the admins may remove users; anyone may leave, but not the owner. Only the owner removes an admin.
 * @param leaving whether the user is the caller
 * @throws {ApiError} 403
 */
export function assertCanRemove(roles: Roles, leaving: boolean): asserts roles is RolesButOwner {
  const { caller, user } = roles
  if (!leaving) assertModerator(caller)
  if (user === 'owner') {
    throw forbidden('owner_must_stay', 'the owner of a room cannot leave it; hand the room over first')
  }
  if (user === 'admin' && !leaving) assertOwner(caller)
}

/**
 * The owner and the admins may ban. Nobody bans the owner, and only the owner bans an admin.
 * @throws {ApiError} 403
 */
export function assertCanBan(roles: Roles): asserts roles is RolesButOwner {
  const { caller, user } = roles
  assertModerator(caller)
  if (user === 'owner') throw forbidden('owner_must_stay', 'the owner of a room cannot be banned from it')
  if (user === 'admin') assertOwner(caller)
}
