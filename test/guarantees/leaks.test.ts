import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { exchange } from '../support/clients/raw-http.ts'
import { newName, newUser } from '../support/fixtures/users.ts'
import { createDatabase } from '../support/servers/databases.ts'
import { withoutDatabase, withoutTables } from '../support/servers/failing-services.ts'
import { allOutput, startService } from '../support/servers/services.ts'
import { shared } from '../support/servers/shared-service.ts'

/** A request that has a session key and a password, in places where they belong and where they do not. */
type Careless = (key: string, password: string) => string

const get = (target: string, headers = '') => `GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${headers}\r\n`
const post = (target: string, type: string, body: string, headers = '', method = 'POST') =>
  `${method} ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${headers}` +
  `Content-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
const json = (value: unknown) => JSON.stringify(value)
const id = '01234567-89ab-cdef-0123-456789abcdef'

const careless: Record<string, Careless> = {
  'in the header': (key) => get(`/room/${id}`, `Authorization: Bearer ${key}\r\n`),
  'in the header, as something else': (key) => get(`/room/${id}`, `Authorization: Basic ${key}\r\n`),
  'in another header': (key, password) => get(`/room/${id}`, `X-Api-Key: ${key}\r\nCookie: password=${password}\r\n`),
  'in the query': (key) => get(`/room/${id}?key=${key}`),
  'in the query, encoded': (key) => get(`/room/${id}?k%65y=${key}`),
  'in the query, twice': (key) => get(`/room/${id}?key=${key}&key=${key}`),
  'in the query, by another name': (key, password) => get(`/room/${id}?token=${key}&password=${password}`),
  'as a name in the query': (key) => get(`/room/${id}?${key}`),
  'in the query of a path that does not exist': (key) => get(`/rooms?key=${key}`),
  'in the path': (key) => get(`/room/${key}`),
  'in the path of no operation': (key, password) => get(`/key/${key}/${password}`),
  'in the path, behind ;': (key) => get(`/room/${id};key=${key}`),
  'in an absolute URL': (key, password) => get(`http://user:${password}@a/room/${id}?key=${key}`),
  'in an absolute URL that is none': (key) => get(`http://[:x/room?key=${key}`),
  'behind #': (key) => get(`/room/${id}#key=${key}`),
  'in the method': (key) => get('/livez').replace('GET', key.replace(/\W/g, '')),
  'in a header that is none': (key) => get('/livez', `${key}\r\n`),
  'in headers that are too large': (key) => get('/livez', `X: ${key}${'x'.repeat(17_000)}\r\n`),
  'in the body': (key, password) => post('/user', 'application/json', json({ username: newName(), password, key })),
  'of a new user': (_, password) => post('/user', 'application/json', json({ username: newName(), password })),
  'of a login': (_, password) => post('/key', 'application/json', json({ user_id: id, password })),
  'of a login, in a form': (_, password) =>
    post('/key', 'application/x-www-form-urlencoded', `user_id=${id}&password=${password}`),
  'of a key to revoke': (key) => post('/key', 'application/json', json({ user_id: id, key }), '', 'DELETE'),
  'in a body of another type': (key, password) =>
    post('/user', 'application/json', json([{ password: [password], key: { key } }])),
  'in a body that is not JSON': (key, password) =>
    post('/user', 'application/json', `{"password":"${password}","key":${key}`),
  'in a body that is text': (key, password) => post('/user', 'text/plain', `${password} ${key}`),
  'in the content type': (key) => post('/user', `application/${key}`, '{}'),
  'in an expectation': (key) => get('/livez', `Expect: ${key}\r\n`),
  'as a user name': (key, password) => post('/user', 'application/json', json({ username: password, password: key })),
  'as an id': (key, password) => post('/key', 'application/json', json({ user_id: key, password })),
  'as the name of a room': (key, password) =>
    post('/room', 'application/json', json({ name: password }), `Authorization: Bearer ${key}\r\n`),
}

describe('nothing is printed of a session key or a password', () => {
  const services: Record<string, () => Promise<string>> = {
    'a service that works': async () => shared().service.url,
    'statements that fail': withoutTables,
    'a database that is gone': withoutDatabase,
  }
  for (const [where, urlOf] of Object.entries(services)) {
    it(`by ${where}`, async () => {
      const url = await urlOf()
      const { key } = await newUser()
      const password = randomBytes(12).toString('base64url')
      for (const [title, make] of Object.entries(careless)) {
        const responses = await exchange(url, make(key, password))
        expect(responses, title).to.have.length(1)
        // An error repeats no value; it names the fields that it does not know.
        if (title === 'as a name in the query' || responses[0]?.status === 200) continue
        expect(responses[0]?.body, title).to.not.include(password)
        expect(responses[0]?.body, title).to.not.include(key)
      }
      await sleep(100)
      expect(allOutput()).to.not.include(key)
      expect(allOutput()).to.not.include(password)
      expect(allOutput()).to.include('"path":"/room/*"')
    })
  }

  it('by an error that nobody caught, with all that a driver adds to one', async () => {
    const database = await createDatabase()
    const error =
      'Object.assign(new Error("deadlock"), { sql: "insert into users values (" + 1234 * 1000 + "secret)" })'
    const script = `process.on('SIGUSR2', () => Promise.reject(${error}))`
    const service = await startService({
      DATABASE_URL: database.url,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}`,
    })
    expect(await service.stop('SIGUSR2')).to.equal(1)
    expect(service.output()).to.include('Error: deadlock').and.not.include('1234000secret')
    await database.drop()
  })
})
