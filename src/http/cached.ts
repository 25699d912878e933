import { createHash } from 'node:crypto'
import type { Context } from 'koa'

/** Something that clients may keep for a while, and then ask whether it has changed. */
export interface Representation {
  type: string
  body: string | Buffer
  etag: string
}

/** Seconds. */
const maxAge = 300

/** Answers 200, or 304 to a client that has it already. */
export function answerCached(ctx: Context, { type, body, etag }: Representation): void {
  ctx.status = 200
  ctx.set('Cache-Control', `public, max-age=${maxAge}`)
  ctx.set('ETag', etag)
  if (ctx.fresh) {
    ctx.status = 304
    return
  }
  ctx.body = body
  ctx.set('Content-Type', type)
}

/** A strong ETag of whatever these parts make. */
export function etagOf(...parts: (string | Buffer)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return `"${hash.digest('base64url').slice(0, 22)}"`
}
