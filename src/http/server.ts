import { createServer, type RequestListener, type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { ApiError } from '../errors.js'
import { headersTooLarge, malformed } from './request-guard.js'
import { securityHeaders } from './security-headers.js'

/** Milliseconds in which a client has to close a connection after a response that ends it. */
const linger = 2_000

/**
 * An HTTP server whose responses to what is not HTTP have the contract's shape, too.
 * @param maxConnections connections beyond it are refused at once, and do not slow down the others
 */
export function createHttpServer(listener: RequestListener, maxConnections: number): Server {
  const server = createServer(
    {
      // Bodies are small: who needs longer than this to send a request holds a connection for nothing.
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      connectionsCheckingInterval: 1_000,
      // Longer than the 60 s after which proxies drop an idle connection: they must be the ones to close it.
      keepAliveTimeout: 65_000,
      // Bytes of the request line and the headers: the longest that make sense here are a tenth of it.
      maxHeaderSize: 16 * 1024,
      // Without a Host header Node would respond by itself, in plain text; `rejectMalformed` does.
      requireHostHeader: false,
    },
    listener,
  )
  server.maxConnections = maxConnections
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy()
    else writeResponse(socket, clientErrors[error.code ?? ''] ?? malformed())
  })
  server.on('connect', (_request, socket) => writeResponse(socket, malformed('', 'is for a proxy')))
  server.on('checkExpectation', (request, response) => {
    request.resume()
    const { status, headers, text } = write(
      new ApiError(417, 'expectation_failed', 'the only expectation met here is 100-continue'),
    )
    response.writeHead(status, headers).end(text)
  })
  return server
}

/** By Node's code of the error. */
const clientErrors: Record<string, ApiError> = {
  HPE_HEADER_OVERFLOW: headersTooLarge(),
  ERR_HTTP_REQUEST_TIMEOUT: new ApiError(408, 'request_timeout', 'the request did not arrive in time'),
}

/** Writes a response where Node made no response object. */
function writeResponse(socket: Duplex, error: ApiError): void {
  const { status, headers, text } = write(error)
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${text}`)
  // Node has given this connection up: a client that leaves its side open would hold it for ever.
  setTimeout(() => socket.destroy(), linger).unref()
}

/** What a response outside Koa consists of; the connection ends with it. */
function write({ status, body }: ApiError) {
  const text = JSON.stringify(body)
  const headers = {
    ...securityHeaders,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    Connection: 'close',
  }
  return { status, headers, text }
}
