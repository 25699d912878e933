import { expect } from 'chai'
import { behavesLikeEveryOperation } from '../support/cases/every-operation.ts'
import { acceptsEveryRequestForm } from '../support/cases/request-forms.ts'
import { operations } from '../support/checks/contract.ts'
import { call, type OperationId } from '../support/clients/call.ts'
import { expireKey, isValidKey } from '../support/fixtures/session-keys.ts'
import { newUser, unknownId } from '../support/fixtures/users.ts'

const revoke = (key: unknown, user_id: unknown) => call('revokeKey', { body: { key, user_id } })

describe('revokeKey', () => {
  behavesLikeEveryOperation('revokeKey')

  acceptsEveryRequestForm('revokeKey', async () => {
    const { id, key } = await newUser()
    return {
      request: { body: { key, user_id: id } },
      async worked({ status }) {
        expect(status).to.equal(204)
        expect(await isValidKey(key)).to.equal(false)
      },
    }
  })

  it('returns 204 again when the key was revoked already', async () => {
    const { id, key } = await newUser()
    for (let i = 0; i < 2; i++) expect((await revoke(key, id)).status).to.equal(204)
  })

  it('returns 204 when the key has expired, whoever asks', async () => {
    const [{ id, key }, other] = [await newUser(), await newUser()]
    await expireKey(key)
    expect((await revoke(key, other.id)).status).to.equal(204)
    expect((await revoke(key, id)).status).to.equal(204)
  })

  it('returns 204 for a revoked key, whoever asks', async () => {
    const [{ id, key }, other] = [await newUser(), await newUser()]
    await revoke(key, id)
    expect((await revoke(key, other.id)).status).to.equal(204)
  })

  it('returns 204 for a key that was never issued', async () => {
    const { id } = await newUser()
    for (const key of ['A'.repeat(43), 'x', ' ', 'key 🔑', 'x'.repeat(200)]) {
      expect((await revoke(key, id)).status, key).to.equal(204)
      expect((await revoke(key, unknownId)).status, key).to.equal(204)
    }
  })

  it("returns 401 for somebody else's user_id, and the key stays alive", async () => {
    const [{ key }, other] = [await newUser(), await newUser()]
    for (const id of [other.id, unknownId]) {
      const { status, body, headers } = await revoke(key, id)
      expect([status, body.code, headers['www-authenticate']]).to.deep.equal([401, 'key_not_yours', 'Bearer'])
    }
    expect(await isValidKey(key)).to.equal(true)
  })

  it('leaves other keys of the user and of others alone', async () => {
    const [{ id, key, password }, other] = [await newUser(), await newUser()]
    const second = (await call('logIn', { body: { user_id: id, password } })).body.key
    await revoke(key, id)
    expect([await isValidKey(key), await isValidKey(second), await isValidKey(other.key)]).to.deep.equal([
      false,
      true,
      true,
    ])
  })

  it('tells keys apart to the letter', async () => {
    const { id, key } = await newUser()
    const otherCase = key.replace(/[a-z]/i, (c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase()))
    for (const other of [otherCase, `${key} `, ` ${key}`, key.slice(0, -1)]) await revoke(other, id)
    expect(await isValidKey(key)).to.equal(true)
  })

  it('lets the user log in again', async () => {
    const { id, key, password } = await newUser()
    await revoke(key, id)
    const { status, body } = await call('logIn', { body: { user_id: id, password } })
    expect(status).to.equal(200)
    expect(await isValidKey(body.key)).to.equal(true)
  })

  it('makes every operation return 401 for the key, also where a key is optional', async () => {
    const { id, key } = await newUser()
    await revoke(key, id)
    for (const { operationId, hasBody, example } of operations.filter((operation) => operation.key !== 'none')) {
      const request = { room: unknownId, user: id, key, ...(hasBody && { body: example }) }
      const { status, body } = await call(operationId as OperationId, request)
      expect([operationId, status, body.code]).to.deep.equal([operationId, 401, 'key_invalid'])
    }
  })

  const wrong: [string, Record<string, unknown>, string][] = [
    ['no key', { user_id: unknownId }, '/key'],
    ['an empty key', { key: '', user_id: unknownId }, '/key'],
    ['a key of 201 characters', { key: 'x'.repeat(201), user_id: unknownId }, '/key'],
    ['a key that is not text', { key: 5, user_id: unknownId }, '/key'],
    ['no user_id', { key: 'x' }, '/user_id'],
    ['a user_id that is not a UUID', { key: 'x', user_id: 'ann' }, '/user_id'],
  ]
  for (const [title, body, path] of wrong) {
    it(`returns 400 for ${title}`, async () => {
      const response = await call('revokeKey', { body })
      expect(response.status).to.equal(400)
      expect(response.body.details[0]).to.include({ in: 'body', path })
    })
  }

  it('returns 400 without a body', async () => {
    expect((await call('revokeKey')).status).to.equal(400)
  })
})
