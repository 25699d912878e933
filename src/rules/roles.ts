import type { Role } from '../db/model.js'

/** The two users of a change, and what they are to its room. */
export interface Roles {
  caller: Role
  /** The user whom the caller names; they may be one and the same. */
  user: Role | 'unknown'
}
