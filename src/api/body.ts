import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { parse as parseContentType } from 'content-type'
import inflate from 'inflation'
import readStream from 'raw-body'
import { countHeader } from '../count-header.js'
import { ApiError, badRequest } from '../errors.js'

/** Bytes, before and after decompression. */
const limit = 16 * 1024

/** What a form or a query string says: texts, or a list of them where a name is given more than once. */
export type Texts = Record<string, string | string[]>

export type Body = { form: Texts } | { json: unknown } | undefined

/**
 * Reads the body of a request: JSON, or a form.
 * @returns undefined when the request has no body
 * @throws {ApiError} 413, 415, or 400 when it can't be read
 */
export async function readBody(request: IncomingMessage): Promise<Body> {
  if (!hasBody(request)) return undefined
  const isForm = mediaType(request) === 'application/x-www-form-urlencoded'
  const text = decode(await readBytes(request))
  if (isForm) return { form: readForm(text) }
  if (text === '') return undefined
  try {
    return { json: JSON.parse(text) }
  } catch {
    throw unreadable('is not valid JSON')
  }
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

function mediaType(request: IncomingMessage): string {
  if (countHeader(request, 'content-type') > 1) throw unsupported('Content-Type is given more than once')
  const { type, parameters } = parseContentType(request.headers['content-type'] ?? '')
  if (type !== 'application/json' && type !== 'application/x-www-form-urlencoded') {
    throw unsupported('send application/json or application/x-www-form-urlencoded')
  }
  if ((parameters.charset ?? 'utf-8').toLowerCase() !== 'utf-8') throw unsupported('send the body in UTF-8')
  return type
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  try {
    const sent = await readStream(request, { limit })
    const { headers } = request
    if (headers['content-encoding'] === undefined) return sent
    // Only once it is here whole: so the limit bounds the compressed size, too.
    return await readStream(inflate(Object.assign(Readable.from([sent]), { headers })), { limit })
  } catch (error) {
    const status = error instanceof Error && 'status' in error ? error.status : undefined
    if (status === 413) {
      // What is left is read and dropped: a connection closed in the middle of it could lose the response.
      request.resume()
      throw new ApiError(413, 'body_too_large', `the body is larger than ${limit} bytes`)
    }
    if (status === 415) throw unsupported('send the body as it is, or with Content-Encoding gzip, deflate or br')
    throw unreadable('did not arrive whole, or is not what Content-Encoding says')
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw unreadable('is not UTF-8')
  }
}

function readForm(text: string): Texts {
  const form: Texts = Object.create(null)
  for (const [name, value] of new URLSearchParams(text)) {
    const before = form[name]
    form[name] = before === undefined ? value : [before, value].flat()
  }
  return form
}

const unsupported = (message: string) => new ApiError(415, 'unsupported_media_type', message)

const unreadable = (message: string) =>
  badRequest('unreadable_body', `the body ${message}`, [{ in: 'body', path: '', message }])
