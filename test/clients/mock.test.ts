import { type ChildProcess, spawn } from 'node:child_process'
import { expect } from 'chai'
import { operations } from '../support/checks/contract.ts'
import { call, type OperationId } from '../support/clients/call.ts'
import { send } from '../support/clients/http.ts'
import { unknownId } from '../support/fixtures/users.ts'

describe('npm run mock', () => {
  let mock: ChildProcess
  let url: string

  before(async () => {
    const env = { PATH: process.env.PATH, PORT: '0' }
    mock = spawn(process.execPath, ['--import', 'tsx', 'scripts/mock.ts'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    url = await new Promise((resolve, reject) => {
      mock.once('exit', () => reject(new Error('the mock ended')))
      mock.stdout?.on('data', (chunk) => resolve(/http:\S+/.exec(String(chunk))?.[0] ?? ''))
    })
  })
  after(() => mock?.kill())

  for (const { operationId, hasBody, key, example, responses } of operations) {
    it(`returns the example of ${operationId}`, async () => {
      const { status, body } = await call(operationId as OperationId, {
        url,
        room: unknownId,
        user: unknownId,
        ...(hasBody && { body: example }),
        ...(key !== 'none' && { key: 'any' }),
      })
      expect([200, 204]).to.include(status)
      expect(body).to.deep.equal(responses[status]?.content?.['application/json']?.example)
    })
  }

  for (const { operationId, method, path, hasBody, key, example, responses } of operations) {
    it(`returns each example of ${operationId} to whoever asks for it`, async () => {
      for (const [status, { content }] of Object.entries(responses)) {
        const response = await send(url, {
          method,
          path: path.replace(/\{\w+\}/g, unknownId),
          headers: {
            Prefer: `code=${status}`,
            ...(key !== 'none' && { Authorization: 'Bearer any' }),
            ...(hasBody && { 'Content-Type': 'application/json' }),
          },
          ...(hasBody && { body: JSON.stringify(example) }),
        })
        expect([response.status, response.body]).to.deep.equal([Number(status), content?.['application/json']?.example])
      }
    })
  }

  it('says which responses there are to whoever asks for another', async () => {
    const asked = { path: `/user/${unknownId}`, headers: { Prefer: 'code=418' } }
    const { status, body } = await send(url, asked)
    expect([status, body.details]).to.deep.equal([
      400,
      [{ in: 'header', path: '/Prefer', message: 'must be code= and one of 200, 400, 401, 404, 500, 503' }],
    ])
  })

  it('validates requests, and asks for a key', async () => {
    const invalid = await call('createUser', { url, body: { username: 'a b' } })
    expect([invalid.status, invalid.body.code]).to.deep.equal([400, 'invalid_request'])
    const keyless = await call('createRoom', { url })
    expect([keyless.status, keyless.body.code]).to.deep.equal([401, 'key_missing'])
    const misplaced = await send(url, { method: 'DELETE', path: '/user' })
    expect([misplaced.status, misplaced.body.code]).to.deep.equal([405, 'method_not_allowed'])
  })

  it('lets pages of any origin ask', async () => {
    const asked = { Origin: 'http://localhost:5173', 'Access-Control-Request-Method': 'DELETE' }
    const { status, headers } = await send(url, { method: 'OPTIONS', path: '/key', headers: asked })
    expect([status, headers['access-control-allow-origin']]).to.deep.equal([204, '*'])
    const failed = await send(url, { path: '/nothing', headers: asked })
    expect([failed.status, failed.headers['access-control-allow-origin']]).to.deep.equal([404, '*'])
  })

  it('has the document and the docs page', async () => {
    expect((await send(url, { path: '/openapi.json' })).body.servers[0].url).to.equal(url)
    expect((await send(url, { path: '/docs' })).status).to.equal(200)
  })
})
