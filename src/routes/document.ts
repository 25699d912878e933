import { readFileSync } from 'node:fs'
import type { Middleware } from 'koa'
import { root } from '../paths.js'
import { etagOf, sendCached, zip } from './cached-response.js'
import { originOf, varyByOrigin } from './origin.js'

/** How the contract says that its server is the host that serves it. */
const formats = {
  json: { file: 'generated/openapi.json', type: 'application/json; charset=utf-8', server: '"url": "/"' },
  yaml: { file: 'openapi.yaml', type: 'application/yaml; charset=utf-8', server: 'url: /\n' },
}

/** How many URLs a document is kept compressed for: a Host header may say anything. */
const maxZipped = 8

/** Publishes the contract, with the URL of the server that the client asked. */
export function openapiDocument(format: keyof typeof formats): Middleware {
  const { file, type, server } = formats[format]
  const text = readFileSync(new URL(file, root), 'utf8')
  const [before, after, ...more] = text.split(server)
  if (before === undefined || after === undefined || more.length > 0) throw new Error(`not one server in ${file}`)
  const textTag = etagOf(text)
  const zipped = new Map<string, Promise<Buffer>>()
  const zippedFor = (url: string, body: string): Promise<Buffer> => {
    const known = zipped.get(url)
    if (known) return known
    if (zipped.size >= maxZipped) zipped.clear()
    const made = zip(body)
    zipped.set(url, made)
    return made
  }
  return (ctx) => {
    const url = originOf(ctx) || '/'
    varyByOrigin(ctx)
    const body = before + server.replace('/', () => url) + after
    return sendCached(ctx, { type, body, etag: etagOf(textTag, url), zipped: () => zippedFor(url, body) })
  }
}

/** What the contract calls itself. */
export function contractInfo(): { title: string; version: string } {
  const { info } = JSON.parse(readFileSync(new URL(formats.json.file, root), 'utf8'))
  return { title: info.title, version: info.version }
}
