import type { components } from '#generated/types.js'

export type ErrorCode = components['schemas']['ErrorCode']
export type ErrorDetail = components['schemas']['ErrorDetail']

/** A response that is not 2xx, in the contract's shape. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: ErrorCode,
    message: string,
    readonly details?: ErrorDetail[],
    readonly headers: Record<string, string> = {},
  ) {
    super(message)
  }

  /** The contract's ErrorBody, or InvalidRequestBody where there are details. */
  get body() {
    return { error: this.message, code: this.code, ...(this.details && { details: this.details }) }
  }
}

/** Seconds that a client is asked to wait before it retries after a 503. */
const retryAfter = 1

export const badRequest = (code: ErrorCode, message: string, details: ErrorDetail[]) =>
  new ApiError(400, code, message, details)

export const unauthorized = (code: ErrorCode, message: string) =>
  new ApiError(401, code, message, undefined, { 'WWW-Authenticate': 'Bearer' })

export const forbidden = (code: ErrorCode, message: string) => new ApiError(403, code, message)

export const notFound = (code: ErrorCode, message: string) => new ApiError(404, code, message)

export const methodNotAllowed = (allow: string) =>
  new ApiError(405, 'method_not_allowed', `this path takes ${allow}`, undefined, { Allow: allow })

export const conflict = (code: ErrorCode, message: string) => new ApiError(409, code, message)

/**
 * With the headers of draft-ietf-httpapi-ratelimit-headers-10.
 * @param points how many are allowed in `duration` seconds
 * @param wait seconds until the next is
 */
export const tooManyRequests = (policy: string, points: number, duration: number, wait: number) =>
  new ApiError(429, 'too_many_requests', `too many ${policy}; try again in ${wait} s`, undefined, {
    'Retry-After': String(wait),
    RateLimit: `"${policy}";r=0;t=${wait}`,
    'RateLimit-Policy': `"${policy}";q=${points};w=${duration}`,
  })

const unavailable = (code: ErrorCode, message: string) =>
  new ApiError(503, code, message, undefined, { 'Retry-After': String(retryAfter) })

/** The database can't be used now; nothing was changed. */
export const databaseUnavailable = (message = 'the database is not available') =>
  unavailable('database_unavailable', message)

/** The service has too much to do, or took too long; nothing was changed. */
export const overloaded = (message: string) => unavailable('overloaded', message)

/** A change was sent to the database, which did not say what became of it. */
export const unknownOutcome = () =>
  unavailable('outcome_unknown', 'the database did not confirm this change; it may or may not have happened')
