import { isMember } from '../db/model.js'
import { notFound } from '../errors.js'
import type { Roles } from './roles.js'

/** @throws {ApiError} 404 when there is no such user */
export function assertExists<R extends Roles['user']>(user: R): asserts user is Exclude<R, 'unknown'> {
  if (user === 'unknown') throw userNotFound()
}

/** @throws {ApiError} 404 unless this user is in the room */
export function assertMember(user: Roles['user']): asserts user is 'owner' | 'admin' | 'member' {
  if (user === 'unknown' || !isMember(user)) throw notInRoom()
}

export const roomNotFound = () => notFound('room_not_found', 'this room does not exist')

export const userNotFound = () => notFound('user_not_found', 'this user does not exist')

export const notInRoom = () => notFound('user_not_found', 'this user is not in this room')
