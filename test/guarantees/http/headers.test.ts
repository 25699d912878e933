import { expect } from 'chai'
import { call } from '../../support/clients/call.ts'
import { send } from '../../support/clients/http.ts'
import { exchange } from '../../support/clients/raw-http.ts'
import { newUser } from '../../support/fixtures/users.ts'
import { withoutDatabase, withoutTables } from '../../support/servers/failing-services.ts'
import { shared } from '../../support/servers/shared-service.ts'

const wanted = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}
const banners = ['server', 'x-powered-by', 'via', 'x-aspnet-version', 'x-runtime', 'x-response-time']
const host = 'Host: a\r\nConnection: close\r\n'

/** Requests as bytes, by the status of their response. */
const raw: Record<string, string> = {
  '200': `GET /livez HTTP/1.1\r\n${host}\r\n`,
  '400': `POST /user HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`,
  '400 of no Host': 'GET /livez HTTP/1.1\r\n\r\n',
  '400 of no HTTP': 'hello\r\n\r\n',
  '400 of two lengths': `POST /user HTTP/1.1\r\n${host}Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}`,
  '400 of a tunnel': `CONNECT a:1 HTTP/1.1\r\n${host}\r\n`,
  '401': `POST /room HTTP/1.1\r\n${host}\r\n`,
  '404': `GET /nothing HTTP/1.1\r\n${host}\r\n`,
  '405': `PATCH /user HTTP/1.1\r\n${host}\r\n`,
  '413': `POST /user HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: 17000\r\n\r\n${' '.repeat(17_000)}`,
  '415': `POST /user HTTP/1.1\r\n${host}Content-Length: 2\r\n\r\n{}`,
  '417': `GET /livez HTTP/1.1\r\n${host}Expect: magic\r\n\r\n`,
  '431': `GET /livez HTTP/1.1\r\n${host}X: ${'x'.repeat(17_000)}\r\n\r\n`,
}

describe('every response has the security headers, and names no software', () => {
  const check = (headers: Record<string, unknown>, more: Record<string, string> = {}) => {
    expect(headers).to.include({ ...wanted, ...more })
    for (const banner of banners) expect(headers).to.not.have.property(banner)
  }
  const allowsNoOrigin = (headers: Record<string, unknown>) =>
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).to.deep.equal([])

  for (const [title, bytes] of Object.entries(raw)) {
    it(title, async () => {
      const withOrigin = bytes.replace('Host: a\r\n', 'Host: a\r\nOrigin: https://evil.example\r\n')
      const [response] = await exchange(shared().service.url, withOrigin)
      expect(response?.status).to.equal(Number(title.slice(0, 3)))
      check(response?.headers ?? {})
      allowsNoOrigin(response?.headers ?? {})
    })
  }

  it('200 of the document, which may be kept for a while', async () => {
    const { status, headers } = await send(shared().service.url, { path: '/openapi.json' })
    expect(status).to.equal(200)
    check(headers, { 'cache-control': 'public, max-age=300' })
    allowsNoOrigin(headers)
  })

  it('204, 409, 500 and 503', async () => {
    const person = await newUser()
    const responses = [
      await call('createUser', { body: { username: person.username, password: person.password } }),
      await call('revokeKey', { body: { key: person.key, user_id: person.id } }),
      await call('createRoom', { key: 'x', url: await withoutTables() }),
      await call('createRoom', { key: 'x', url: await withoutDatabase() }),
    ]
    expect(responses.map(({ status }) => status)).to.deep.equal([409, 204, 500, 503])
    for (const { headers } of responses) check(headers)
  })

  it('a preflight, which allows nothing', async () => {
    const headers = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'PUT' }
    const response = await send(shared().service.url, { method: 'OPTIONS', path: '/room', headers })
    expect(response.status).to.equal(405)
    check(response.headers)
    allowsNoOrigin(response.headers)
  })
})
