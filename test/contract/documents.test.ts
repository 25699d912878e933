import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect } from 'chai'
import { parse } from 'yaml'
import { send } from '../support/clients/http.ts'
import { exchange } from '../support/clients/raw-http.ts'
import { withoutDatabase } from '../support/servers/failing-services.ts'
import { ownService } from '../support/servers/services.ts'
import { shared } from '../support/servers/shared-service.ts'

const get = (path: string, headers = {}, url = shared().service.url) => send(url, { path, headers })
const published = (url: string, contract = parse(readFileSync('openapi.yaml', 'utf8'))) => ({
  ...contract,
  servers: [{ url, description: 'the host that serves this document' }],
})

type PathItem = Record<string, { requestBody?: { content: object } }>

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
    for (const [path, item] of Object.entries<PathItem>(whole.paths)) {
      for (const [method, { requestBody }] of Object.entries(item)) {
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
    expect(headers.vary).to.equal('Accept-Encoding')
  })

  it('have a relative URL when Host is not a host', async () => {
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
      const more = path.startsWith('/openapi') ? ', Accept-Encoding' : ''
      expect(outside.headers.vary).to.equal(`X-Forwarded-Proto, X-Forwarded-Host${more}`)
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

describe('compression', () => {
  const zipped = async (path: string, url = shared().service.url, headers = '') => {
    const bytes = `GET ${path} HTTP/1.1\r\nHost: rooms.example\r\nAccept-Encoding: gzip\r\nConnection: close\r\n${headers}\r\n`
    const [response = expect.fail('no response')] = await exchange(url, bytes)
    return response
  }

  for (const path of ['/openapi.json', '/openapi.yaml', '/docs', '/docs/swagger-ui-bundle.js']) {
    it(`is for clients that ask for it, and has an ETag of its own: ${path}`, async () => {
      const plain = await get(path, { Host: 'rooms.example' })
      const { status, headers, body } = await zipped(path)
      expect(status).to.equal(200)
      expect(headers).to.include({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
      expect(plain.headers).to.include({ vary: 'Accept-Encoding' }).and.not.have.property('content-encoding')
      expect(headers['content-type']).to.equal(plain.headers['content-type'])
      const text = Buffer.from(body, 'latin1')
      expect(gunzipSync(text).toString()).to.equal(plain.text)
      expect(text.length).to.be.below(Buffer.byteLength(plain.text) * 0.6)
      expect(headers.etag)
        .to.match(/^"[\w-]+"$/)
        .and.not.equal(plain.headers.etag)
      const same = await zipped(path, undefined, `If-None-Match: ${headers.etag}\r\n`)
      expect([same.status, same.body, same.headers.etag]).to.deep.equal([304, '', headers.etag])
      expect((await zipped(path, undefined, `If-None-Match: ${plain.headers.etag}\r\n`)).status).to.equal(200)
    })
  }

  it('is of the document for the host that was asked, whatever other hosts were asked for', async () => {
    const { url } = shared().service
    const hosts = Array.from({ length: 50 }, (_, i) => `h${i % 25}.example`)
    const servers: string[] = []
    for (const host of hosts) {
      const bytes = `GET /openapi.json HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n`
      const [{ body } = expect.fail('no response')] = await exchange(url, bytes)
      servers.push(JSON.parse(gunzipSync(Buffer.from(body, 'latin1')).toString()).servers[0].url)
    }
    expect(servers).to.deep.equal(hosts.map((host) => `http://${host}`))
  })
})

describe('/docs', () => {
  it('is served under a strict policy, with what it needs, and nothing from elsewhere', async () => {
    const { headers, text } = await get('/docs')
    expect(headers['content-type']).to.equal('text/html; charset=utf-8')
    expect(String(headers['content-security-policy']).split('; ')).to.have.members([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ])
    const needed = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path)
    expect(needed).to.have.length(5)
    for (const path of needed) expect((await get(path)).status, path).to.equal(200)
  })
})

describe('/livez and /readyz', () => {
  it('return 200 when the service can work', async () => {
    for (const path of ['/livez', '/readyz']) expect((await get(path)).status).to.equal(200)
  })

  it('return 200 and 503 when the database is gone', async () => {
    const url = await withoutDatabase()
    expect((await get('/livez', {}, url)).status).to.equal(200)
    const { status, body, headers } = await get('/readyz', {}, url)
    expect([status, body.code]).to.deep.equal([503, 'database_unavailable'])
    expect(headers).to.have.property('retry-after')
  })
})
