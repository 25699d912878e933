import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { parse } from 'yaml'
import { withoutDatabase } from '../support/broken.ts'
import { send } from '../support/http.ts'
import { ownService } from '../support/services.ts'
import { shared } from '../support/shared.ts'

const get = (path: string, headers = {}, url = shared().service.url) => send(url, { path, headers })
const published = (url: string, contract = parse(readFileSync('openapi.yaml', 'utf8'))) => ({
  ...contract,
  servers: [{ url, description: 'the host that serves this document' }],
})

describe('/openapi.json and /openapi.yaml', () => {
  it('are the contract, with the URL of this server', async () => {
    const { url } = shared().service
    const json = await get('/openapi.json')
    expect(json.headers['content-type']).to.equal('application/json; charset=utf-8')
    expect(json.body).to.deep.equal(published(url, JSON.parse(readFileSync('generated/openapi.json', 'utf8'))))
    const yaml = await get('/openapi.yaml')
    expect(yaml.headers['content-type']).to.equal('application/yaml; charset=utf-8')
    expect(parse(yaml.text)).to.deep.equal(published(url))
  })

  it('differ in that the JSON, which generators read, has JSON bodies alone', async () => {
    const { paths, ...rest } = (await get('/openapi.json')).body
    const whole = parse((await get('/openapi.yaml')).text)
    let forms = 0
    for (const [path, item] of Object.entries<any>(whole.paths)) {
      for (const [method, { requestBody }] of Object.entries<any>(item)) {
        if (!requestBody) continue
        const types = ['application/json', 'application/x-www-form-urlencoded']
        expect(Object.keys(requestBody.content), path).to.deep.equal(types)
        expect(Object.keys(paths[path][method].requestBody.content), path).to.deep.equal(types.slice(0, 1))
        forms++
        // One object in YAML may be the body of two operations.
        paths[path][method].requestBody.content = { ...requestBody.content }
      }
    }
    expect(forms).to.be.above(10)
    expect({ ...rest, paths }).to.deep.equal(whole)
  })

  it('carry the version of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect((await get('/openapi.json')).body.info.version).to.equal(version)
  })

  it('take the host from the request, and nothing from a proxy that is not trusted', async () => {
    const forwarded = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'evil.example' }
    const { body, headers } = await get('/openapi.json', { Host: 'rooms.example:8080', ...forwarded })
    expect(body.servers[0].url).to.equal('http://rooms.example:8080')
    expect(headers).to.not.have.property('vary')
  })

  it('have a relative URL when Host is no host', async () => {
    for (const Host of ['"', 'a b', 'a/b', 'a:99999', '{}']) {
      const { status, body } = await get('/openapi.json', { Host })
      expect([status, body.servers[0].url], Host).to.deep.equal([200, '/'])
      expect(parse((await get('/openapi.yaml', { Host })).text).servers[0].url).to.equal('/')
    }
  })
})

describe('documents behind a trusted proxy', () => {
  const own = ownService({ TRUST_PROXY: '1' })
  const forwarded = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'rooms.example' }

  for (const path of ['/openapi.json', '/openapi.yaml', '/.well-known/api-catalog', '/']) {
    it(`have the URL that clients see, and tell caches what it depends on: ${path}`, async () => {
      const inside = await get(path, {}, own.service.url)
      const outside = await get(path, forwarded, own.service.url)
      expect(outside.text).to.equal(inside.text.replaceAll(own.service.url, 'https://rooms.example'))
      expect(outside.text).to.include('https://rooms.example')
      expect(outside.headers.etag).to.not.equal(inside.headers.etag)
      expect(outside.headers.vary).to.equal('X-Forwarded-Proto, X-Forwarded-Host')
    })
  }

  it('do not believe any protocol', async () => {
    const { body } = await get('/openapi.json', { ...forwarded, 'X-Forwarded-Proto': 'javascript' }, own.service.url)
    expect(body.servers[0].url).to.equal('/')
  })
})

describe('/.well-known/api-catalog', () => {
  it('is a linkset that leads to the document, the docs page and the status', async () => {
    const { url } = shared().service
    const { status, headers, body } = await get('/.well-known/api-catalog')
    expect(status).to.equal(200)
    expect(headers['content-type']).to.equal(
      'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"',
    )
    const [catalog, api] = body.linkset
    expect(catalog).to.deep.equal({ anchor: `${url}/.well-known/api-catalog`, item: [{ href: `${url}/` }] })
    expect(api.anchor).to.equal(`${url}/`)
    for (const rel of ['service-desc', 'service-doc', 'status']) {
      for (const { href, type } of api[rel]) {
        const target = await get(new URL(href).pathname)
        expect([target.status, String(target.headers['content-type']).split(';')[0]], href).to.deep.equal([200, type])
      }
    }
  })
})

describe('/', () => {
  it('says what this is, and where to go', async () => {
    const { url } = shared().service
    const { status, headers, body } = await get('/')
    expect(status).to.equal(200)
    expect(body).to.deep.equal({
      name: 'Roomkeeper',
      version: published(url).info.version,
      document: `${url}/openapi.json`,
      docs: `${url}/docs`,
      catalog: `${url}/.well-known/api-catalog`,
    })
    expect(headers.link).to.include('</openapi.json>; rel="service-desc"; type="application/json"')
    expect(headers.link).to.include('</docs>; rel="service-doc"; type="text/html"')
    expect(headers.link).to.include('</.well-known/api-catalog>; rel="api-catalog"')
  })
})

describe('caching', () => {
  for (const path of ['/openapi.json', '/openapi.yaml', '/.well-known/api-catalog', '/', '/docs']) {
    it(`works for ${path}`, async () => {
      const { url } = shared().service
      const { headers, text } = await get(path)
      expect(headers.etag).to.match(/^"[\w-]{22}"$/)
      expect(headers['cache-control']).to.equal('public, max-age=300')
      const same = await get(path, { 'If-None-Match': headers.etag })
      expect([same.status, same.text, same.headers.etag]).to.deep.equal([304, '', headers.etag])
      expect((await get(path, { 'If-None-Match': '"another"' })).status).to.equal(200)
      const head = await send(url, { method: 'HEAD', path })
      expect([head.status, head.text, head.headers.etag]).to.deep.equal([200, '', headers.etag])
      expect(head.headers['content-length']).to.equal(String(Buffer.byteLength(text)))
    })
  }
})

describe('/livez and /readyz', () => {
  it('answer 200 when the service can work', async () => {
    for (const path of ['/livez', '/readyz']) expect((await get(path)).status).to.equal(200)
  })

  it('answer 200 and 503 when the database is gone', async () => {
    const url = await withoutDatabase()
    expect((await get('/livez', {}, url)).status).to.equal(200)
    const { status, body, headers } = await get('/readyz', {}, url)
    expect([status, body.code]).to.deep.equal([503, 'database_unavailable'])
    expect(headers).to.have.property('retry-after')
  })
})
