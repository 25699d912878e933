import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { extname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Middleware } from 'koa'
import { root } from '../root.js'
import { answerCached, etagOf, type Representation } from './cached.js'

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
  let loading: Promise<Encodings> | undefined
  return async (ctx) => {
    loading ??= load(file)
    const { plain, gzipped } = await loading
    ctx.set('Content-Security-Policy', contentSecurityPolicy)
    ctx.vary('Accept-Encoding')
    const zip = ctx.acceptsEncodings('gzip', 'identity') === 'gzip'
    if (zip) ctx.set('Content-Encoding', 'gzip')
    answerCached(ctx, zip ? gzipped : plain)
  }
}

interface Encodings {
  plain: Representation
  gzipped: Representation
}

async function load(file: URL): Promise<Encodings> {
  const body = await readFile(file)
  const zipped = await promisify(gzip)(body)
  const type = types[extname(file.pathname)] ?? 'application/octet-stream'
  return {
    plain: { type, body, etag: etagOf(body) },
    gzipped: { type, body: zipped, etag: etagOf(zipped) },
  }
}
