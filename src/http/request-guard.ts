import type { IncomingMessage } from 'node:http'
import type { Middleware } from 'koa'
import { countHeader } from '../count-header.js'
import { ApiError } from '../errors.js'

/** Ends the connection: what follows on it cannot be trusted to be a request. */
export const malformed = (path = '', message = 'cannot be read as HTTP/1.1') =>
  new ApiError(400, 'malformed_http', 'this is not an HTTP/1.1 request', [{ in: 'header', path, message }], {
    Connection: 'close',
  })

export const headersTooLarge = () =>
  new ApiError(431, 'headers_too_large', 'the request line and headers are too large, or too many', undefined, {
    Connection: 'close',
  })

/** More than proxies add, and fewer than the 2,000 behind which Node leaves headers out without a word. */
const maxHeaders = 100

/** A path and a query; or those of an absolute URL, as clients send it to a proxy, and as servers have to take it. */
const target = /^(?:https?:\/\/[^/?#]+)?(\/[\x21\x22\x24-\x7e]*)$|^\*$/i

/**
 * Refuses what Node's parser lets pass, and what RFC 9112 does not: it would be read in one way here, in another elsewhere.
 * @throws {ApiError} 400, or 431 for too many headers
 */
export const rejectMalformed: Middleware = ({ req }, next) => {
  if (req.rawHeaders.length > 2 * maxHeaders) throw headersTooLarge()
  const path = target.exec(req.url ?? '')
  if (!path) throw malformed('', 'has no path as its target')
  if (path[1]) req.url = path[1]
  checkHost(req)
  checkTransferEncoding(req)
  return next()
}

function checkHost(req: IncomingMessage): void {
  const hosts = countHeader(req, 'host')
  if (hosts > 1) throw malformed('/Host', 'is given more than once')
  if (hosts === 0 && req.httpVersion === '1.1') throw malformed('/Host', 'is required')
}

function checkTransferEncoding({ headers, httpVersion }: IncomingMessage): void {
  const codings = headers['transfer-encoding']
  if (codings === undefined) return
  if (httpVersion === '1.0') throw malformed('/Transfer-Encoding', 'is not known in HTTP/1.0')
  if (codings.toLowerCase() !== 'chunked') throw malformed('/Transfer-Encoding', 'must be chunked')
}
