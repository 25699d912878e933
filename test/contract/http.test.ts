import { expect } from 'chai'
import { call } from '../support/clients/call.ts'
import { type HttpResponse, send } from '../support/clients/http.ts'
import { sendBytes } from '../support/clients/raw-request.ts'
import { newRoom } from '../support/fixtures/rooms.ts'
import { newUser } from '../support/fixtures/users.ts'
import { ownService } from '../support/servers/services.ts'
import { shared } from '../support/servers/shared-service.ts'

const get = (path: string) => send(shared().service.url, { path })

/** Paths are case-sensitive. */
const capitals = ['/USER', '/DOCS', '/docs/Page.css', '/OPENAPI.json', '/openapi.YAML', '/LIVEZ', '/Readyz']

describe('what is outside the operations', () => {
  for (const path of [
    '/nothing',
    '/users',
    '//user',
    '/room//users',
    '/user/a/b',
    '/%zz',
    '/room/a/users/b/c',
    ...capitals,
  ]) {
    it(`returns 404 in the error shape at ${path}`, async () => {
      const { status, body } = await get(path)
      expect([status, body.code]).to.deep.equal([404, 'route_not_found'])
    })
  }

  for (const [method, path, allow] of [
    ['DELETE', '/user', 'POST, PUT'],
    ['GET', '/key', 'POST, DELETE'],
    ['PATCH', '/room/0199e4f0-0000-7000-8000-000000000000', 'GET, HEAD, PUT'],
    ['OPTIONS', '/room', 'POST, PUT'],
    ['PROPFIND', '/user/x', 'GET, HEAD'],
    ['POST', '/livez', 'GET, HEAD'],
  ] as const) {
    it(`returns 405 and Allow to ${method} ${path}`, async () => {
      const { status, body, headers } = await send(shared().service.url, { method, path })
      expect([status, body.code]).to.deep.equal([405, 'method_not_allowed'])
      expect(String(headers.allow).split(', ').sort()).to.deep.equal(allow.split(', ').sort())
    })
  }

  it('returns 404 before it reads the body or the key', async () => {
    const { status } = await send(shared().service.url, { method: 'POST', path: '/nothing?key=x', body: '{' })
    expect(status).to.equal(404)
  })

  it('responds to HEAD as to GET, without the body', async () => {
    const room = await newRoom(await newUser())
    const got = await get(`/room/${room}`)
    const { status, headers, body } = await send(shared().service.url, { method: 'HEAD', path: `/room/${room}` })
    expect(status).to.equal(200)
    expect(headers['content-length']).to.equal(got.headers['content-length'])
    expect(body).to.equal(undefined)
  })
})

describe('what is not HTTP', () => {
  const expectError = async (bytes: string, status: number, code: string) => {
    const response = await sendBytes(shared().service.url, bytes)
    expect([response.status, response.body.code]).to.deep.equal([status, code])
  }

  it('returns 400 in the error shape to bytes that are no request', () =>
    expectError('hello\r\n\r\n', 400, 'malformed_http'))

  it('returns 400 for a request without Host', () => expectError('GET /livez HTTP/1.1\r\n\r\n', 400, 'malformed_http'))

  it('returns 400 for a length and chunks at once', () =>
    expectError(
      'POST /user HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
      'malformed_http',
    ))

  it('returns 417 for an expectation that it does not know', () =>
    expectError('GET /livez HTTP/1.1\r\nHost: a\r\nExpect: 200-maybe\r\n\r\n', 417, 'expectation_failed'))

  it('returns 431 for headers that are too large', () =>
    expectError(`GET /livez HTTP/1.1\r\nHost: a\r\nX-Filler: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'headers_too_large'))
})

describe('session keys', () => {
  it('may come in the header or in the query', async () => {
    const { key } = await newUser()
    for (const keyIn of ['header', 'query'] as const) {
      expect((await call('createRoom', { key, keyIn })).status).to.equal(200)
    }
  })

  it('may come in both places when it is one key', async () => {
    const { key } = await newUser()
    expect((await call('createRoom', { key, query: { key } })).status).to.equal(200)
  })

  it('return 400 in the header twice', async () => {
    const { key } = await newUser()
    const line = `Authorization: Bearer ${key}\r\n`
    const bytes = `POST /room HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n${line}${line}\r\n`
    const { status, body } = await sendBytes(shared().service.url, bytes)
    expect([status, body.details[0].in]).to.deep.equal([400, 'header'])
  })

  for (const credentials of ['Basic YTpi', 'Bearer', 'Bearer ', 'Bearer a b', '']) {
    it(`are 401 as "Authorization: ${credentials}", also where a key is optional`, async () => {
      const room = await newRoom(await newUser())
      const headers = { Authorization: credentials }
      const { status, body } = await send(shared().service.url, { path: `/room/${room}`, headers })
      expect([status, body.code]).to.deep.equal([401, 'key_invalid'])
    })
  }

  it('are 401 as an empty query parameter, also where a key is optional', async () => {
    const room = await newRoom(await newUser())
    expect((await get(`/room/${room}?key=`)).status).to.equal(401)
  })
})

describe('cross-origin requests', () => {
  const asked = { Origin: 'https://chat.example', 'Access-Control-Request-Method': 'PUT' }

  it('are not allowed unless CORS_ORIGIN says so', async () => {
    const { headers } = await send(shared().service.url, { path: '/livez', headers: asked })
    expect(headers).to.not.have.property('access-control-allow-origin')
  })

  for (const origin of ['https://chat.example', '*']) {
    describe(`with CORS_ORIGIN=${origin}`, () => {
      const own = ownService({ CORS_ORIGIN: origin })
      const crossOrigin = ({ headers }: HttpResponse) =>
        Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('access-control-')))

      it('are allowed for that origin, errors included, and without what browsers would add', async () => {
        for (const path of ['/livez', '/nothing']) {
          expect(crossOrigin(await send(own.service.url, { path, headers: asked }))).to.deep.equal({
            'access-control-allow-origin': origin,
            'access-control-expose-headers': 'Retry-After, RateLimit, RateLimit-Policy',
          })
        }
      })

      it('are allowed with a preflight, which holds for two hours', async () => {
        const headers = { ...asked, 'Access-Control-Request-Headers': 'authorization' }
        const response = await send(own.service.url, { method: 'OPTIONS', path: '/room', headers })
        expect(response.status).to.equal(204)
        expect(crossOrigin(response)).to.deep.equal({
          'access-control-allow-origin': origin,
          'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE',
          'access-control-allow-headers': 'authorization',
          'access-control-max-age': '7200',
        })
      })
    })
  }
})
