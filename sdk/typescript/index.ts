import {
  ApiError,
  type ApiErrorLike,
  type Client,
  createClient,
  type ErrorBody,
  type ErrorCode,
  type ErrorDetail,
  type InvalidRequestBody,
  OPERATIONS,
  type OperationContext,
  type OperationId,
  type OperationPath,
  type OperationTag,
  type Ops,
  type RetryContext,
} from './client.js'

export * from './client.js'

export const version = '{{version}}'

/** An answer that is not 2xx, or that the service did not make. `code` is the word to program against. */
export class RoomkeeperError extends Error {
  override readonly name = 'RoomkeeperError'
  readonly status: number
  /** Undefined when the service did not make the answer, e.g. a proxy's 502. */
  readonly code: ErrorCode | undefined
  /** With a 400: what was wrong, and where. */
  readonly details: readonly ErrorDetail[]
  readonly body: unknown
  readonly url: string
  constructor(error: ApiErrorLike) {
    const body = (error.body ?? {}) as Partial<ErrorBody & InvalidRequestBody>
    super(typeof body.error === 'string' ? body.error : `unexpected answer with status ${error.status}`)
    this.status = error.status
    this.code = typeof body.code === 'string' ? body.code : undefined
    this.details = Array.isArray(body.details) ? body.details : []
    this.body = error.body
    this.url = error.url
  }
}

/** There was no answer: no connection, or it broke. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError'
  /** Whether the request certainly never left. */
  readonly unsent: boolean
  constructor(cause: unknown) {
    super('no answer from the service', { cause })
    const { code } = ((cause as Error | undefined)?.cause ?? {}) as { code?: string }
    this.unsent = code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN'
  }
}

export interface RoomkeeperOptions {
  /** Where the service is, e.g. `https://rooms.example.com`; in a browser, `""` is the page's own host. */
  baseUrl: string
  /** The session key, or a function that gives the one of the moment. */
  key?: string | (() => string | Promise<string>)
  /** Milliseconds for one attempt; 0: no limit. Default 30000. */
  timeout?: number
  /** How often a failed call is repeated where that is safe. Default 2. */
  retries?: number
  /** Milliseconds before the first repeat; doubles, with jitter. Default 250. */
  retryDelay?: number
  /** Give up rather than wait longer than this many milliseconds when the service says Retry-After. Default 60000. */
  maxRetryAfter?: number
  /** Put in front of this SDK's own user agent; browsers keep theirs. */
  userAgent?: string
  headers?: Record<string, string>
  fetch?: typeof fetch
}

export type Roomkeeper = Client<Ops, OperationContext<OperationId, OperationPath, OperationTag>>

/**
 * A read is repeated after anything transient. Any other call is repeated only when it was certainly not carried out:
 * the service said so (429, or 503 `overloaded`), or the request never left.
 */
async function repeatIsSafe({ request, response, error }: RetryContext): Promise<boolean> {
  const reading = request.method.toUpperCase() === 'GET'
  if (!response) return reading || (error instanceof ConnectionError && error.unsent)
  if (response.status === 429) return true
  if (reading) return [408, 500, 502, 503, 504].includes(response.status)
  if (response.status !== 503) return false
  const body = (await response
    .clone()
    .json()
    .catch(() => ({}))) as Partial<ErrorBody>
  return body.code === 'overloaded'
}

function secondsToWait(header: string | null): number {
  if (header === null) return 0
  const seconds = Number(header)
  if (!Number.isNaN(seconds)) return seconds
  // A date; what is neither asks for no time.
  return Math.max(0, (Date.parse(header) - Date.now()) / 1000) || 0
}

/** A 2xx of the service has a JSON object, or is 204. A page of somebody in between must not pass for success. */
async function mustBeOfService(response: Response, { url }: { url: string }): Promise<void> {
  if (!response.ok || response.status === 204) return
  const text = await response.clone().text()
  if (!isObject(text)) throw new RoomkeeperError(new ApiError(url, response.status, response.statusText, text))
}

function isObject(text: string): boolean {
  try {
    JSON.parse(text)
    return text.trimStart().startsWith('{')
  } catch {
    return false
  }
}

export function createRoomkeeper(options: RoomkeeperOptions): Roomkeeper {
  const { baseUrl, key, timeout = 30_000, retries = 2, retryDelay = 250, maxRetryAfter = 60_000 } = options
  const send = options.fetch ?? globalThis.fetch
  const own = `roomkeeper-ts/${version}`
  return createClient<Ops, OperationId, OperationPath, OperationTag>(OPERATIONS, {
    serverUrl: baseUrl,
    argsStyle: 'flat',
    clientHeader: false,
    timeout,
    auth: key === undefined ? {} : { bearer: key },
    headers: {
      ...(typeof document === 'undefined' && {
        'User-Agent': options.userAgent === undefined ? own : `${options.userAgent} ${own}`,
      }),
      ...options.headers,
    },
    retry: {
      retries,
      retryDelay,
      retryOn: async (context) => {
        const wait = secondsToWait(context.response?.headers.get('retry-after') ?? null)
        return wait * 1000 <= maxRetryAfter && (await repeatIsSafe(context))
      },
    },
    fetch: async (input, init) => {
      try {
        const response = await send(input, init)
        // Read here, so that an answer that breaks off, or is not complete in time, is none.
        const text = await response.text()
        return new Response(text === '' ? null : text, response)
      } catch (error) {
        throw init?.signal?.aborted ? error : new ConnectionError(error)
      }
    },
    onResponse: mustBeOfService,
    onError: (error) => new RoomkeeperError(error),
  })
}
