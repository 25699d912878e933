import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { expect } from 'chai'
import Koa from 'koa'
import { createApi } from '../../src/api/api.ts'
import { unknownId } from '../support/fixtures/users.ts'

describe('an operation', () => {
  it('may return a stream instead of JSON, and sets operationId for logs', async () => {
    const events = ['data: 1\n\n', 'data: 2\n\n']
    const stream = () => ({ readable: Readable.from(events), contentType: 'text/event-stream' })
    const operations = { getRoom: async () => ({ status: 200, stream: stream() }) }
    const app = new Koa()
    const states: unknown[] = []
    app.use(async (ctx, next) => {
      await next()
      states.push(ctx.state)
    })
    app.use(createApi(operations as never, {} as never, {} as never))
    const server = app.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const response = await fetch(`http://127.0.0.1:${port}/room/${unknownId}`)
    expect([response.status, response.headers.get('content-type')]).to.deep.equal([200, 'text/event-stream'])
    expect(await response.text()).to.equal(events.join(''))
    expect(states).to.deep.equal([{ operationId: 'getRoom' }])
    server.closeAllConnections()
    server.close()
  })
})
