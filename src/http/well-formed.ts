import type { Middleware } from 'koa'
import { timesGiven } from '../api/headers.js'
import { badRequest } from '../errors.js'

export const malformed = (path = '', message = 'can not be read as HTTP/1.1') =>
  badRequest('malformed_http', 'this is not an HTTP/1.1 request', [{ in: 'header', path, message }])

/** A path and a query; or those of an absolute URL, as clients send it to a proxy, and as servers have to take it. */
const target = /^(?:https?:\/\/[^/?#]+)?(\/[\x21\x22\x24-\x7e]*)$|^\*$/i

/**
 * Refuses what Node's parser lets pass, and what RFC 9112 does not: it would be read in one way here, in another elsewhere.
 * @throws {ApiError} 400 for a request target that is none, and for no Host (in HTTP/1.1) or more than one
 */
export const mustBeWellFormed: Middleware = ({ req }, next) => {
  const path = target.exec(req.url ?? '')
  if (!path) throw malformed('', 'has a request target that is no path')
  if (path[1]) req.url = path[1]
  const hosts = timesGiven(req, 'host')
  if (hosts > 1) throw malformed('/Host', 'is given more than once')
  if (hosts === 0 && req.httpVersion === '1.1') throw malformed('/Host', 'is required')
  return next()
}
