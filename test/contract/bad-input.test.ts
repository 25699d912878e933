import { deflateRawSync, gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { operations } from '../support/checks/contract.ts'
import { type RawRequest, send } from '../support/clients/http.ts'
import { newRoomWithRoles, type RoomFixture } from '../support/fixtures/rooms.ts'
import { snapshot } from '../support/servers/databases.ts'
import { shared } from '../support/servers/shared-service.ts'

const json = { 'Content-Type': 'application/json' }
const form = { 'Content-Type': 'application/x-www-form-urlencoded' }

interface Good {
  path: string
  body: Record<string, unknown>
  /** A field of the body to spoil. */
  field: string
}

type Bad = (good: Good) => RawRequest & { status: number }

const write = (value: unknown) => JSON.stringify(value)
const withField =
  (value: unknown): Bad =>
  ({ path, body, field }) => ({
    path,
    status: 400,
    headers: json,
    body: write({ ...body, [field]: value }),
  })
const withBody =
  (body: string | Buffer, status = 400, headers: RawRequest['headers'] = json): Bad =>
  ({ path }) => ({
    path,
    status,
    headers: headers ?? {},
    body,
  })
const asJson =
  (change: (good: Good) => string | Buffer, status: number, headers: Record<string, string>): Bad =>
  (good) => ({
    path: good.path,
    status,
    headers: { ...json, ...headers },
    body: change(good),
  })
const onPath =
  (change: (path: string) => string): Bad =>
  ({ path, body }) => ({
    path: change(path),
    status: 400,
    headers: json,
    body: write(body),
  })

const bad: Record<string, Bad> = {
  'a number where a string belongs': withField(5),
  'a boolean where a string belongs': withField(true),
  'null where a string belongs': withField(null),
  'an array where a string belongs': withField(['a']),
  'an object where a string belongs': withField({ $ne: '' }),
  'a text that is too long': withField('a'.repeat(5000)),
  'a text with NUL': withField('a\0b'),
  'a lone surrogate': withField('a\ud800b'),
  'a field that is not known': ({ path, body }) => ({
    path,
    status: 400,
    headers: json,
    body: write({ ...body, colour: 1 }),
  }),
  'a field named __proto__': ({ path, body }) => ({
    path,
    status: 400,
    headers: json,
    body: write(body).replace('{', '{"__proto__":{"admin":true},'),
  }),
  'a field named constructor': ({ path, body }) => ({
    path,
    status: 400,
    headers: json,
    body: write({ ...body, constructor: { prototype: { admin: true } } }),
  }),
  'a field of 5,000 levels': ({ path, body, field }) => ({
    path,
    status: 400,
    headers: json,
    body: write({ ...body, [field]: 0 }).replace(`"${field}":0`, `"${field}":${'['.repeat(5000)}${']'.repeat(5000)}`),
  }),
  'a body of 5,000 levels': withBody('['.repeat(5000) + ']'.repeat(5000)),
  'an array': withBody('[]'),
  'an array of the right body': ({ path, body }) => ({ path, status: 400, headers: json, body: write([body]) }),
  null: withBody('null'),
  'a string': withBody('"hello"'),
  'a number': withBody('0'),
  'JSON that is cut short': asJson(({ body }) => write(body).slice(0, -1), 400, {}),
  'JSON with a comma too many': asJson(({ body }) => write(body).replace('}', ',}'), 400, {}),
  'JSON with single quotes': asJson(({ body }) => write(body).replaceAll('"', "'"), 400, {}),
  'bytes that are not UTF-8': withBody(Buffer.from('{"name":"\xff\xfe"}', 'latin1')),
  'UTF-16': asJson(({ body }) => Buffer.from(write(body), 'utf16le'), 400, {}),
  'another charset': asJson(({ body }) => write(body), 415, { 'Content-Type': 'application/json; charset=iso-8859-1' }),
  'plain text': asJson(({ body }) => write(body), 415, { 'Content-Type': 'text/plain' }),
  'a multipart form': asJson(({ body }) => write(body), 415, { 'Content-Type': 'multipart/form-data; boundary=x' }),
  'two content types in one header': asJson(({ body }) => write(body), 415, {
    'Content-Type': 'application/json, text/plain',
  }),
  'a content type that is none': asJson(({ body }) => write(body), 415, { 'Content-Type': ';;;' }),
  'no content type': ({ path, body }) => ({ path, status: 415, headers: {}, body: write(body) }),
  'an encoding that is not known': asJson(({ body }) => write(body), 415, { 'Content-Encoding': 'compress' }),
  'gzip that is none': asJson(({ body }) => write(body), 400, { 'Content-Encoding': 'gzip' }),
  'gzip that is cut short': asJson(({ body }) => gzipSync(write(body)).subarray(0, -9), 400, {
    'Content-Encoding': 'gzip',
  }),
  'deflate without its frame': asJson(({ body }) => deflateRawSync(write(body)), 400, {
    'Content-Encoding': 'deflate',
  }),
  'a gzip bomb': asJson(() => gzipSync(Buffer.alloc(10_000_000)), 413, { 'Content-Encoding': 'gzip' }),
  'a body of 20 KB': withBody(write({ filler: 'x'.repeat(20_000) }), 413),
  'a body of 20 KB in chunks': ({ path }) => ({
    path,
    status: 413,
    headers: { ...json, 'Transfer-Encoding': 'chunked' },
    body: write({ filler: 'x'.repeat(20_000) }),
  }),
  'a form that gives a field twice': ({ path, body, field }) => ({
    path,
    status: 400,
    headers: form,
    body: `${new URLSearchParams(body as Record<string, string>)}&${field}=${body[field]}`,
  }),
  'a form with a nested field': ({ path, body, field }) => ({
    path,
    status: 400,
    headers: form,
    body: `${new URLSearchParams(body as Record<string, string>)}&${field}[a]=b`,
  }),
  'JSON that is called a form': ({ path, body }) => ({ path, status: 400, headers: form, body: write(body) }),
  'a form that is called JSON': ({ path, body }) => ({
    path,
    status: 400,
    headers: json,
    body: `${new URLSearchParams(body as Record<string, string>)}`,
  }),
  'a query parameter given twice': onPath((path) => `${path}?limit=1&limit=2`),
  'a key given twice': onPath((path) => `${path}?key=a&key=b`),
  'a nested query parameter': onPath((path) => `${path}?user[id]=1`),
  'a query parameter named __proto__': onPath((path) => `${path}?__proto__=1`),
}

/** What makes sense only where a body or a parameter in the path is required. */
const badWhereRequired: Record<string, Bad> = {
  'an empty object': withBody('{}'),
  'an empty form': withBody('', 400, { ...form, 'Content-Length': '0' }),
  'no body': ({ path }) => ({ path, status: 400 }),
}
const badPaths: Record<string, Bad> = {
  'a path that is not percent-encoded text': onPath((path) => path.replace(/[0-9a-f-]{36}/, '%zz')),
  'a path with an encoded slash': onPath((path) => path.replace(/[0-9a-f-]{36}/, 'a%2Fb')),
  'a path with NUL': onPath((path) => path.replace(/[0-9a-f-]{36}/, '%00')),
}

describe('bad input', () => {
  for (const { operationId, method, path, hasBody, key, example } of operations) {
    if (!hasBody) continue
    describe(operationId, () => {
      let fixture: RoomFixture
      let good: Good
      let before_: string

      before(async () => {
        fixture = await newRoomWithRoles()
        good = goodRequest(fixture, path, example)
        before_ = await snapshot(shared().database.db)
      })

      const cases = {
        ...bad,
        ...(operationId !== 'createRoom' && badWhereRequired),
        ...(path.includes('{') && badPaths),
      }
      for (const [title, make] of Object.entries(cases)) {
        it(`returns 4xx for ${title}`, async () => {
          const { status, headers = {}, ...request } = make(good)
          const authorization = key !== 'none' && { Authorization: `Bearer ${fixture.owner.key}` }
          const response = await send(shared().service.url, {
            method,
            headers: { ...headers, ...authorization },
            ...request,
          })
          expect(response.status, JSON.stringify(response.body)).to.equal(status)
          expect(response.body.error).to.be.a('string')
          if (status === 400) expect(response.body.details).to.not.be.empty
        })
      }

      it('returns 415 for a content type given twice', async () => {
        const body = write(good.body)
        const headers = ['Host', 'localhost', 'Content-Length', String(Buffer.byteLength(body))]
        const types = ['Content-Type', 'application/json', 'Content-Type', 'text/plain']
        const credentials = key === 'none' ? [] : ['Authorization', `Bearer ${fixture.owner.key}`]
        const response = await send(shared().service.url, {
          method,
          path: good.path,
          headers: [...headers, ...types, ...credentials],
          body,
        })
        expect(response.status).to.equal(415)
      })

      it('changes nothing in the database', async () => {
        expect(await snapshot(shared().database.db)).to.equal(before_)
      })
    })
  }
})

function goodRequest(fixture: RoomFixture, path: string, example: Record<string, unknown>): Good {
  const body = { ...example }
  if ('user_id' in body) body.user_id = fixture.member.id
  if ('room_id' in body) body.room_id = fixture.id
  const field = ['user_id', 'username', 'name'].find((name) => name in body) ?? ''
  return { path: path.replace('{room_id}', fixture.id), body, field }
}
