import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'koa'

/** Something that clients may keep for a while, and then ask whether it has changed. */
export interface Representation {
  type: string
  body: string | Buffer
  etag: string
  /** The body as `zip` makes it, for what is worth it. */
  zipped?: () => Promise<Buffer>
}

/** Seconds. */
const maxAge = 300

/** Sends a representation, or 304 to a client that has it already. */
export async function sendCached(ctx: Context, { type, body, etag, zipped }: Representation): Promise<void> {
  const zip = zipped !== undefined && ctx.acceptsEncodings('gzip', 'identity') === 'gzip'
  if (zipped) ctx.vary('Accept-Encoding')
  ctx.status = 200
  ctx.set('Cache-Control', `public, max-age=${maxAge}`)
  ctx.set('ETag', zip ? etag.replace(/"$/, '-gzip"') : etag)
  if (ctx.fresh) {
    ctx.status = 304
    return
  }
  if (zip) ctx.set('Content-Encoding', 'gzip')
  ctx.body = zip ? await zipped() : body
  ctx.set('Content-Type', type)
}

/** Compresses. */
export const zip = promisify(gzip)

/** A strong ETag of whatever these parts make. */
export function etagOf(...parts: (string | Buffer)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return `"${hash.digest('base64url').slice(0, 22)}"`
}
