import type { IncomingMessage } from 'node:http'
import { findKeySession, keyInvalid } from '../auth/keys.js'
import type { Db } from '../db/pool.js'
import type { About, Session } from '../db/seen.js'
import { badRequest } from '../errors.js'
import type { Texts } from './body.js'
import { timesGiven } from './headers.js'
import type { PrecomputedRouter } from './router.js'

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
  if (timesGiven(request, 'authorization') > 1) {
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
 * @param about what the request is about, to be read in the same round trip
 * @returns the session of the key that came with a request; undefined when none came
 * @throws {ApiError} 400 when two keys came that differ; 401 when the key is unknown, expired or revoked
 */
export async function authenticate(
  db: Db,
  bearer: GivenKey | undefined,
  query: GivenKey | undefined,
  about: About,
): Promise<Session | undefined> {
  if (bearer && query && bearer.key !== query.key) {
    throw badRequest('invalid_request', 'two different session keys are given', [
      { in: 'query', path: '/key', message: 'differs from the key in the header Authorization' },
    ])
  }
  const given = bearer ?? query
  if (!given) return undefined
  const session = await findKeySession(db, given.key, about)
  if (!session) throw keyInvalid()
  return session
}

/**
 * Takes the security requirements from openapi-backend, which makes a 401 of whatever a security handler throws, an outage
 * of the database too.
 * @returns whether each operation takes a session key
 */
export function takeSecurity(router: PrecomputedRouter): Map<string | undefined, 'required' | 'optional' | 'none'> {
  return new Map(
    router.getOperations().map((operation) => {
      const { operationId, security = [] } = operation
      operation.security = []
      const isOptional = security.some((schemes) => Object.keys(schemes).length === 0)
      return [operationId, security.length === 0 ? 'none' : isOptional ? 'optional' : 'required']
    }),
  )
}
