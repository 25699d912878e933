import type { Context } from 'koa'

/**
 * Where a client reached this service, as in `https://rooms.example`: from the Host header, and from what proxies say
 * in X-Forwarded-Proto and X-Forwarded-Host where TRUST_PROXY allows it.
 * @returns empty when that is unknown, which makes URLs relative
 */
export function originOf({ protocol, host }: Context): string {
  const isOrigin = /^https?$/.test(protocol) && /^[\w.:[\]-]+$/.test(host)
  const url = `${protocol}://${host}`
  return isOrigin && URL.canParse(url) ? new URL(url).origin : ''
}

/** Adds to Vary the headers that `originOf` reads besides Host. */
export function varyByOrigin(ctx: Context): void {
  if (ctx.app.proxy) ctx.vary(['X-Forwarded-Proto', 'X-Forwarded-Host'])
}
