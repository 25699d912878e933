import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { extname } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Middleware } from 'koa'
import { root } from '../paths.js'
import { etagOf, type Representation, sendCached, zip } from './cached-response.js'

const page = (name: string) => new URL(`public/docs/${name}`, root)
const swaggerUi = (name: string) => pathToFileURL(createRequire(import.meta.url).resolve(`swagger-ui-dist/${name}`))

const files: Record<string, URL> = {
  '/docs': page('index.html'),
  '/docs/start.js': page('start.js'),
  '/docs/page.css': page('page.css'),
  '/docs/swagger-ui-bundle.js': swaggerUi('swagger-ui-bundle.js'),
  '/docs/swagger-ui.css': swaggerUi('swagger-ui.css'),
  '/docs/favicon-32x32.png': swaggerUi('favicon-32x32.png'),
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
}

/** Everything that the page needs comes from here, and nothing is written into the page itself. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Swagger UI on the contract, by path. */
export const docsPage: Record<string, Middleware> = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [path, docsFile(file)]),
)

function docsFile(file: URL): Middleware {
  // Read when it is first asked for: the script is large, and most processes never need it.
  let loading: Promise<Representation> | undefined
  return async (ctx) => {
    loading ??= load(file)
    ctx.set('Content-Security-Policy', contentSecurityPolicy)
    await sendCached(ctx, await loading)
  }
}

async function load(file: URL): Promise<Representation> {
  const body = await readFile(file)
  const type = types[extname(file.pathname)] ?? 'application/octet-stream'
  let zipping: Promise<Buffer> | undefined
  return { type, body, etag: etagOf(body), zipped: () => (zipping ??= zip(body)) }
}
