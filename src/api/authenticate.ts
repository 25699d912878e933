import type { IncomingMessage } from 'node:http'
import { findKeySession, keyInvalid } from '../auth/keys.js'
import { countHeader } from '../count-header.js'
import type { Database } from '../db/client/types.js'
import type { PrefetchHint, SessionWithPrefetch } from '../db/queries/session-prefetch.js'
import { badRequest } from '../errors.js'
import type { Texts } from './body.js'

/** A session key as a request gives it; it may be empty or nobody's. */
export interface GivenKey {
  key: string
}

/**
 * The key of `Authorization: Bearer KEY`. Any other kind of credentials is a key that nobody has.
 * @throws {ApiError} 400 when the header is given more than once
 */
export function bearerKey(request: IncomingMessage): GivenKey | undefined {
  const header = request.headers.authorization
  if (header === undefined) return undefined
  if (countHeader(request, 'authorization') > 1) {
    throw badRequest('invalid_request', 'the session key is given more than once', [
      { in: 'header', path: '/Authorization', message: 'is given more than once' },
    ])
  }
  return { key: /^bearer +([^ ]+) *$/i.exec(header)?.[1] ?? '' }
}

/**
 * The query parameter `key`.
 * @throws {ApiError} 400 when it is given more than once
 */
export function queryKey({ key }: Texts): GivenKey | undefined {
  if (Array.isArray(key)) {
    throw badRequest('invalid_request', 'the session key is given more than once', [
      { in: 'query', path: '/key', message: 'is given more than once' },
    ])
  }
  return key === undefined ? undefined : { key }
}

/**
 * @param hint what the request will read, to be read in the same round trip
 * @returns the session of the key that came with a request; undefined when none came
 * @throws {ApiError} 400 when two keys came that differ; 401 when the key is unknown, expired or revoked
 */
export async function authenticate(
  db: Database,
  bearer: GivenKey | undefined,
  query: GivenKey | undefined,
  hint: PrefetchHint,
): Promise<SessionWithPrefetch | undefined> {
  if (bearer && query && bearer.key !== query.key) {
    throw badRequest('invalid_request', 'two different session keys are given', [
      { in: 'query', path: '/key', message: 'differs from the key in the header Authorization' },
    ])
  }
  const given = bearer ?? query
  if (!given) return undefined
  const session = await findKeySession(db, given.key, hint)
  if (!session) throw keyInvalid()
  return session
}
