import { expect } from 'chai'
import { operation } from '../checks/contract.ts'
import { type Call, call, type OperationId } from '../clients/call.ts'
import { send } from '../clients/http.ts'
import { newUser, unknownId } from '../fixtures/users.ts'
import { withoutDatabase, withoutTables } from '../servers/failing-services.ts'
import { shared } from '../servers/shared-service.ts'

const unknownKey = 'A'.repeat(43)

/** The tests that every operation has, derived from its part of the contract. */
export function behavesLikeEveryOperation(operationId: OperationId): void {
  const { path, method, hasBody, key, example } = operation(operationId)
  const target = path.replace(/\{\w+\}/g, unknownId)
  const request: Call = { room: unknownId, user: unknownId, ...(hasBody && { body: example }) }
  const withKey = async (): Promise<Call> => ({ ...request, ...(key !== 'none' && { key: (await newUser()).key }) })

  if (path.includes('{')) {
    it('returns 400 when an id in the path is not a UUID', async () => {
      const { status, body } = await call(operationId, { ...(await withKey()), room: 'x', user: 'x' })
      expect(status).to.equal(400)
      expect(body).to.include({ code: 'invalid_request' })
      expect(body.details[0]).to.deep.include({ in: 'path', message: 'must be a UUID' })
    })
  }

  it('returns 400 when a query parameter is not known', async () => {
    const { status, body } = await call(operationId, { ...(await withKey()), query: { colour: 'red' } })
    expect(status).to.equal(400)
    expect(body.details).to.deep.include({ in: 'query', path: '/colour', message: 'is not known here' })
  })

  if (key === 'required') {
    it('returns 401 without a session key', async () => {
      const { status, body, headers } = await call(operationId, request)
      expect([status, body.code]).to.deep.equal([401, 'key_missing'])
      expect(headers['www-authenticate']).to.equal('Bearer')
    })
  }

  if (key !== 'none') {
    for (const keyIn of ['header', 'query'] as const) {
      it(`returns 401 for a key that nobody has, in the ${keyIn}`, async () => {
        const { status, body } = await call(operationId, { ...request, key: unknownKey, keyIn })
        expect([status, body.code]).to.deep.equal([401, 'key_invalid'])
      })
    }

    it('returns 400 for two different keys', async () => {
      const { key } = await newUser()
      const { status, body } = await call(operationId, { ...request, key, query: { key: unknownKey } })
      expect([status, body.details[0].in]).to.deep.equal([400, 'query'])
    })
  }

  if (hasBody) {
    it('returns 413 for a body of 20 KB', async () => {
      const { status, body } = await call(operationId, { ...(await withKey()), body: { filler: 'x'.repeat(20_000) } })
      expect([status, body.code]).to.deep.equal([413, 'body_too_large'])
    })

    it('returns 415 for a body that is neither JSON nor a form', async () => {
      const headers = { 'Content-Type': 'text/plain' }
      const { status, body } = await send(shared().service.url, { method, path: target, headers, body: 'hello' })
      expect([status, body.code]).to.deep.equal([415, 'unsupported_media_type'])
    })

    it('returns 400 for a body that is not JSON', async () => {
      const headers = { 'Content-Type': 'application/json' }
      const { status, body } = await send(shared().service.url, { method, path: target, headers, body: '{"a":' })
      expect([status, body.code]).to.deep.equal([400, 'unreadable_body'])
    })

    it('returns 400 for a field that is not known', async () => {
      const { status, body } = await call(operationId, { ...(await withKey()), body: { ...example, colour: 'red' } })
      expect(status).to.equal(400)
      expect(body.details).to.deep.include({ in: 'body', path: '/colour', message: 'is not known here' })
    })
  }

  it('returns 500 on an unexpected database error', async () => {
    const { status, body } = await call(operationId, { ...request, key: brokenKey(key), url: await withoutTables() })
    expect([status, body.code]).to.deep.equal([500, 'internal_error'])
  })

  it('returns 503 and Retry-After when the database is gone', async () => {
    const { status, body, headers } = await call(operationId, {
      ...request,
      key: brokenKey(key),
      url: await withoutDatabase(),
    })
    expect([status, body.code]).to.deep.equal([503, 'database_unavailable'])
    expect(Number(headers['retry-after'])).to.be.at.least(1)
  })
}

const brokenKey = (key: 'none' | 'optional' | 'required') => (key === 'none' ? undefined : unknownKey)
