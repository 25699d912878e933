import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { withoutDatabase } from '../support/broken.ts'
import { send } from '../support/http.ts'
import { shared } from '../support/shared.ts'

describe('/openapi.json', () => {
  it('is the contract', async () => {
    const { status, body } = await send(shared().service.url, { path: '/openapi.json' })
    expect(status).to.equal(200)
    expect(body).to.deep.equal(JSON.parse(readFileSync('generated/openapi.json', 'utf8')))
  })
})

describe('/livez and /readyz', () => {
  it('answer 200 when the service can work', async () => {
    for (const path of ['/livez', '/readyz']) {
      expect((await send(shared().service.url, { path })).status).to.equal(200)
    }
  })

  it('answer 200 and 503 when the database is gone', async () => {
    const url = await withoutDatabase()
    expect((await send(url, { path: '/livez' })).status).to.equal(200)
    const { status, body, headers } = await send(url, { path: '/readyz' })
    expect([status, body.code]).to.deep.equal([503, 'database_unavailable'])
    expect(headers).to.have.property('retry-after')
  })
})
