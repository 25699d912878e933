import { expect } from 'chai'
import { call } from '../../support/clients/call.ts'
import { send } from '../../support/clients/http.ts'
import { exchange } from '../../support/clients/raw-http.ts'
import { newRoomWithRoles, type RoomFixture } from '../../support/fixtures/rooms.ts'
import { newUser } from '../../support/fixtures/users.ts'
import { shared } from '../../support/servers/shared-service.ts'

/** Asks for a target as it is, with the owner's key. */
async function get(fixture: RoomFixture, target: string, method = 'GET') {
  const bytes = `${method} ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer ${fixture.owner.key}\r\n\r\n`
  const [response = expect.fail('no response'), ...more] = await exchange(
    shared().service.url,
    Buffer.from(bytes, 'latin1'),
  )
  expect(more).to.have.length(0)
  return { ...response, code: JSON.parse(response.body).code }
}

describe('a path', () => {
  let fixture: RoomFixture
  before(async () => {
    fixture = await newRoomWithRoles({ open: false })
  })

  const tricks: Record<string, (id: string) => string> = {
    'with two slashes': (id) => `//room/${id}`,
    'with two slashes inside': (id) => `/room//${id}`,
    'with two slashes at its end': (id) => `/room/${id}//`,
    'with an encoded slash': (id) => `/room%2F${id}`,
    'with a letter encoded': (id) => `/%72oom/${id}`,
    'in capitals': (id) => `/ROOM/${id}`,
    'with a dot': (id) => `/./room/${id}`,
    'with a dot inside': (id) => `/room/./${id}`,
    'with two dots': (id) => `/user/../room/${id}`,
    'with encoded dots': (id) => `/user/%2e%2e/room/${id}`,
    'with half-encoded dots': (id) => `/user/.%2e/room/${id}`,
    'with dots encoded twice': (id) => `/user/%252e%252e/room/${id}`,
    'with an overlong encoding': (id) => `/user/%c0%ae%c0%ae/room/${id}`,
    'with a parameter behind ;': (id) => `/room;a=b/${id}`,
    'with ; before the slash': (id) => `/user/..;/room/${id}`,
    'with a backslash': (id) => `/room\\${id}`,
    'with an encoded backslash': (id) => `/room%5C${id}`,
    'with NUL': (id) => `/room%00/${id}`,
    'with an end of line': (id) => `/room%0d%0a/${id}`,
    'with an extension': (id) => `/room/${id}/users.json`,
    'of a file': () => '/../../../../etc/passwd',
    'of a file, encoded': () => '/%2e%2e/%2e%2e/etc/passwd',
    'of the sources': () => '/package.json',
    'of the repository': () => '/.git/config',
    'of an object': () => '/constructor',
    'of a prototype': () => '/__proto__',
  }
  for (const [title, make] of Object.entries(tricks)) {
    it(`${title} is not another form of a path, and returns 404`, async () => {
      const { status, code } = await get(fixture, make(fixture.id))
      expect([status, code]).to.deep.equal([404, 'route_not_found'])
    })
  }

  const ids: Record<string, (id: string) => string> = {
    'with ; behind an id': (id) => `/room/${id};a=b`,
    'with NUL behind an id': (id) => `/room/${id}%00`,
    'with a space behind an id': (id) => `/room/${id}%20`,
    'with a dot behind an id': (id) => `/room/${id}.`,
    'with a slash in an id': (id) => `/room/${id}%2Fusers`,
    'with two dots at its end': (id) => `/room/${id}/users/..`,
    'with two dots for an id': () => '/room/..',
    'with encoded dots for an id': () => '/room/%2e%2e',
    'with braces around an id': (id) => `/room/{${id}}`,
    'with an id without its dashes': (id) => `/room/${id.replaceAll('-', '')}`,
    'with an id that is encoded twice': (id) => `/room/${id.replace('-', '%252d')}`,
    'with broken encoding': (id) => `/room/${id}%zz`,
  }
  for (const [title, make] of Object.entries(ids)) {
    it(`${title} does not name a room, and returns 400`, async () => {
      const { status, code } = await get(fixture, make(fixture.id))
      expect([status, code]).to.deep.equal([400, 'invalid_request'])
    })
  }

  it('of an absolute URL is the path, whatever the host', async () => {
    const targets = [`http://a/room/${fixture.id}`, `HTTPS://user:pw@[::1]:1/room/${fixture.id}`]
    for (const target of targets) expect((await get(fixture, target)).status).to.equal(200)
    expect((await get(fixture, `http://a/x/../room/${fixture.id}`)).status).to.equal(404)
    expect((await get(fixture, 'http://a//room')).status).to.equal(404)
    expect((await get(fixture, '*', 'OPTIONS')).status).to.equal(404)
  })

  for (const target of ['http://[', 'http://', 'http:///livez', 'ftp://a/livez', 'http://a', '/livez#a', '/li\xe9z']) {
    it(`that is not a path returns 400: ${target}`, async () => {
      const { status, code } = await get(fixture, target)
      expect([status, code]).to.deep.equal([400, 'malformed_http'])
    })
  }
})

describe('another method', () => {
  const names = [
    'X-HTTP-Method-Override',
    'X-HTTP-Method',
    'X-Method-Override',
    'X-Original-Method',
    'X-Original-URL',
    'X-Rewrite-URL',
  ]

  it('is not taken from a header, the query or a form', async () => {
    const { id, key } = await newUser()
    for (const name of names) {
      for (const value of ['DELETE', 'PUT', `/user/${id}`]) {
        const { status } = await send(shared().service.url, { path: `/user/${id}`, headers: { [name]: value } })
        expect(status).to.equal(200)
      }
    }
    for (const path of [`/user/${id}?_method=DELETE`, `/user/${id}?method=DELETE`]) {
      expect((await send(shared().service.url, { path })).status).to.equal(400)
    }
    const body = new URLSearchParams({ user_id: id, key, _method: 'DELETE' })
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'X-HTTP-Method-Override': 'DELETE' }
    const { status } = await send(shared().service.url, { method: 'POST', path: '/key', headers, body: `${body}` })
    expect(status).to.equal(400)
    expect((await call('createRoom', { key })).status).to.equal(200)
  })

  it('is not what it is in another case, or unknown', async () => {
    const { owner } = await newRoomWithRoles()
    for (const method of ['get', 'Get', 'FOO', 'GETS', 'G ET']) {
      const bytes = `${method} /livez HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${owner.key}\r\n\r\n`
      expect((await exchange(shared().service.url, bytes)).map(({ status }) => status)).to.deep.equal([400])
    }
    for (const method of ['TRACE', 'PATCH', 'PROPFIND', 'LOCK', 'PURGE']) {
      const bytes = `${method} /livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`
      expect((await exchange(shared().service.url, bytes)).map(({ status }) => status)).to.deep.equal([405])
    }
  })
})
