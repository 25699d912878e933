import { expect } from 'chai'
import { operation } from '../checks/contract.ts'
import { type Call, call, type OperationId } from '../clients/call.ts'
import { type HttpResponse, send } from '../clients/http.ts'
import { invalidKey } from '../fixtures/session-keys.ts'
import { newUser } from '../fixtures/users.ts'
import { shared } from '../servers/shared-service.ts'

/** A request that works, with a key where the operation takes one, and the test whether it did. */
export interface Example {
  request: Call
  worked(response: HttpResponse): unknown
}

/** The tests of the forms that a request may take: of its path, ids, body and key. */
export function acceptsEveryRequestForm(operationId: OperationId, newExample: () => Promise<Example>): void {
  const { method, path, hasBody, key } = operation(operationId)

  const works = async (ask: (request: Call) => Promise<HttpResponse>) => {
    const { request, worked } = await newExample()
    await worked(await ask(request))
  }

  it('works as the contract writes it', () => works((request) => call(operationId, request)))

  it('accepts one trailing slash', () => works((request) => write(operationId, request, { tail: '/' })))

  it('rejects a second trailing slash', async () => {
    const { request } = await newExample()
    const { status, body } = await write(operationId, request, { tail: '//' })
    expect([status, body.code]).to.deep.equal([404, 'route_not_found'])
  })

  if (path.includes('{') || hasBody) {
    it('accepts ids in upper case, and returns them in lower case', () =>
      works((request) => call(operationId, upperCase(request))))
  }

  if (hasBody) {
    it('accepts a form', () => works((request) => call(operationId, { ...request, as: 'form' })))
  }

  if (method === 'GET') {
    it('responds to HEAD with the headers of GET and no body', async () => {
      const { request } = await newExample()
      const get = await call(operationId, request)
      const head = await write(operationId, request, { method: 'HEAD' })
      expect(head.status).to.equal(200)
      expect(head.body).to.equal(undefined)
      for (const name of ['content-type', 'content-length']) expect(head.headers[name]).to.equal(get.headers[name])
    })
  }

  if (key !== 'none') acceptsEveryKeyForm(operationId, newExample, works)
}

function acceptsEveryKeyForm(
  operationId: OperationId,
  newExample: () => Promise<Example>,
  works: (ask: (request: Call) => Promise<HttpResponse>) => Promise<void>,
): void {
  it('accepts the key as a query parameter', () =>
    works((request) => call(operationId, { ...request, keyIn: 'query' })))

  it('accepts the same key in the header and the query', () =>
    works((request) => call(operationId, { ...request, query: { ...request.query, key: request.key ?? '' } })))

  it('accepts the scheme "bearer" in lower case', () =>
    works((request) => write(operationId, request, { scheme: 'bearer' })))

  it('returns 401 for a scheme that is not Bearer', async () => {
    const { request } = await newExample()
    const { status, body } = await write(operationId, request, { scheme: 'Basic' })
    expect([status, body.code]).to.deep.equal([401, 'key_invalid'])
  })

  it('returns 401 for an empty key', async () => {
    const { request } = await newExample()
    const { status, body } = await call(operationId, { ...request, key: '', keyIn: 'query' })
    expect([status, body.code]).to.deep.equal([401, 'key_invalid'])
  })

  it('returns 400 when the query parameter key is given twice, the same or not', async () => {
    const { request } = await newExample()
    const other = await newUser()
    for (const second of [request.key, other.key]) {
      const tail = `?key=${request.key}&key=${second}`
      const { status, body } = await write(operationId, { ...request, key: undefined }, { tail })
      expect([status, body.details[0]?.in]).to.deep.equal([400, 'query'])
    }
  })

  it('returns 400 when the header Authorization is given twice', async () => {
    const { request } = await newExample()
    const { method } = operation(operationId)
    const authorization = `Bearer ${request.key}`
    const headers = [
      'Authorization',
      authorization,
      'Authorization',
      authorization,
      'Host',
      'localhost',
      'Content-Length',
      '0',
    ]
    const { status, body } = await send(shared().service.url, { method, path: target(operationId, request), headers })
    expect([status, body.details[0]?.in]).to.deep.equal([400, 'header'])
  })

  for (const end of ['expired', 'revoked'] as const) {
    it(`returns 401 for a key that is ${end}`, async () => {
      const { request } = await newExample()
      const { status, body } = await call(operationId, { ...request, key: await invalidKey(end) })
      expect([status, body.code]).to.deep.equal([401, 'key_invalid'])
    })
  }

  const noKeys = operation(operationId).key === 'required' ? ['nobody', undefined] : ['nobody']
  it('returns 401 before 400 to what the contract does not allow', async () => {
    const { request } = await newExample()
    for (const key of noKeys) {
      const { status } = await call(operationId, { ...request, key, query: { colour: 'red' } })
      expect(status).to.equal(401)
    }
  })
}

interface RequestForm {
  method?: string
  scheme?: string
  tail?: string
}

const target = (operationId: OperationId, { room = '', user = '' }: Call) =>
  operation(operationId).path.replace('{room_id}', room).replace('{user_id}', user)

function write(operationId: OperationId, request: Call, { method, scheme = 'Bearer', tail = '' }: RequestForm) {
  const { key, body } = request
  return send(shared().service.url, {
    method: method ?? operation(operationId).method,
    path: target(operationId, request) + tail,
    headers: {
      ...(key !== undefined && { Authorization: `${scheme} ${key}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}

function upperCase({ room, user, body, ...rest }: Call): Call {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>)
  const isId = (name: string) => name === 'user_id' || name === 'room_id'
  return {
    ...rest,
    ...(room && { room: room.toUpperCase() }),
    ...(user && { user: user.toUpperCase() }),
    ...(body !== undefined && {
      body: Object.fromEntries(fields.map(([name, value]) => [name, isId(name) ? String(value).toUpperCase() : value])),
    }),
  }
}
