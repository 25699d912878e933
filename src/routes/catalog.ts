import type { Context, Middleware } from 'koa'
import { etagOf, sendCached } from './cached-response.js'
import { contractInfo } from './document.js'
import { originOf, varyByOrigin } from './origin.js'

/** What describes the API, and by which relation (RFC 8631). */
const descriptions = [
  { rel: 'service-desc', href: '/openapi.json', type: 'application/json' },
  { rel: 'service-desc', href: '/openapi.yaml', type: 'application/yaml' },
  { rel: 'service-doc', href: '/docs', type: 'text/html' },
  { rel: 'status', href: '/readyz', type: 'application/json' },
]

const catalogPath = '/.well-known/api-catalog'

const links = [
  ...descriptions.map(({ rel, href, type }) => `<${href}>; rel="${rel}"; type="${type}"`),
  `<${catalogPath}>; rel="api-catalog"`,
].join(', ')

/** The API catalog of this host (RFC 9727): the one API, and where it is described. */
export const apiCatalog: Middleware = (ctx) => {
  const origin = originOf(ctx)
  const api: Record<string, unknown> = { anchor: `${origin}/` }
  for (const { rel } of descriptions) {
    const targets = descriptions.filter((description) => description.rel === rel)
    api[rel] = targets.map(({ href, type }) => ({ href: origin + href, type }))
  }
  const catalog = { anchor: origin + catalogPath, item: [{ href: `${origin}/` }] }
  return sendLinked(
    ctx,
    { linkset: [catalog, api] },
    'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
  )
}

/** The response at `/`: what this is, and where to go from here. */
export function landing(): Middleware {
  const { title, version } = contractInfo()
  return (ctx) => {
    const origin = originOf(ctx)
    const body = {
      name: title,
      version,
      document: `${origin}/openapi.json`,
      docs: `${origin}/docs`,
      catalog: origin + catalogPath,
    }
    return sendLinked(ctx, body, 'application/json; charset=utf-8')
  }
}

function sendLinked(ctx: Context, value: unknown, type: string): Promise<void> {
  const body = JSON.stringify(value)
  ctx.set('Link', links)
  varyByOrigin(ctx)
  return sendCached(ctx, { type, body, etag: etagOf(body) })
}
