import { createServer, type RequestListener, type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Middleware } from 'koa'
import { ApiError, badRequest } from '../errors.js'

/**
 * One process's share: at some 50 KB each they take half a gigabyte. Those beyond it are refused at once, and do not slow
 * down those who are served.
 */
const mostConnections = 10_000

/** An HTTP server that answers what is not HTTP in the contract's shape, too. */
export function createHttpServer(listener: RequestListener): Server {
  const server = createServer(
    {
      // Bodies are small: who needs longer than this to send a request holds a connection for nothing.
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      connectionsCheckingInterval: 1_000,
      // Longer than the 60 s after which proxies drop an idle connection: they must be the ones to close it.
      keepAliveTimeout: 65_000,
      // Without a Host header Node would answer by itself, in plain text; `mustHaveHost` does.
      requireHostHeader: false,
    },
    listener,
  )
  server.maxConnections = mostConnections
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy()
    else answerRaw(socket, clientErrors[error.code ?? ''] ?? malformed())
  })
  server.on('checkExpectation', (request, response) => {
    request.resume()
    const { status, headers, text } = write(
      new ApiError(417, 'expectation_failed', 'the only expectation met here is 100-continue'),
    )
    response.writeHead(status, headers).end(text)
  })
  return server
}

const malformed = (path = '', message = 'can not be read as HTTP/1.1') =>
  badRequest('malformed_http', 'this is not an HTTP/1.1 request', [{ in: 'header', path, message }])

/** @throws {ApiError} 400 for a request of HTTP/1.1 without a Host header (RFC 9112, section 3.2) */
export const mustHaveHost: Middleware = ({ req }, next) => {
  if (req.headers.host === undefined && req.httpVersion === '1.1') throw malformed('/Host', 'is required')
  return next()
}

/** While the server stops, asks clients to send their next request on another connection. */
export const closeWhenStopping =
  (stopping: AbortSignal): Middleware =>
  async (ctx, next) => {
    await next()
    if (stopping.aborted) ctx.set('Connection', 'close')
  }

/**
 * Takes no new connection, lets the requests that run finish, and ends.
 * @param grace milliseconds after which connections are closed whatever they do
 */
export async function closeServer(server: Server, grace: number): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const deadline = setTimeout(() => server.closeAllConnections(), grace)
  await closed
  clearInterval(idle)
  clearTimeout(deadline)
}

/** By Node's code of the error. */
const clientErrors: Record<string, ApiError> = {
  HPE_HEADER_OVERFLOW: new ApiError(431, 'headers_too_large', 'the request line and headers are too large'),
  ERR_HTTP_REQUEST_TIMEOUT: new ApiError(408, 'request_timeout', 'the request did not arrive in time'),
}

/** Answers where Node made no response object. */
function answerRaw(socket: Duplex, error: ApiError): void {
  const { status, headers, text } = write(error)
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${text}`)
}

/** What an answer outside Koa consists of; the connection ends with it. */
function write({ status, body }: ApiError) {
  const text = JSON.stringify(body)
  const headers = {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    Connection: 'close',
  }
  return { status, headers, text }
}
