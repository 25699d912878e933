import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { exchange, open, parseResponses } from '../../support/clients/raw-http.ts'
import { shared } from '../../support/servers/shared-service.ts'

const head = 'POST /user HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n'

describe('the server', () => {
  it('waits for a request that comes slowly, but in time', async () => {
    const bytes = `${head}Connection: close\r\nContent-Length: 2\r\n\r\n{}`
    const socket = await open(shared().service.url)
    for (const part of bytes.match(/[\s\S]{1,12}/g) ?? []) {
      socket.write(part)
      await sleep(300)
    }
    while (!socket.closed) await sleep(10)
    const responses = parseResponses(socket.received)
    expect(responses.map(({ status }) => status)).to.deep.equal([400])
    expect(JSON.parse(responses[0]?.body ?? '').code).to.equal('invalid_request')
  })

  it('keeps a connection for 65 s, longer than proxies do, and says so', async () => {
    const [response] = await exchange(shared().service.url, 'GET /livez HTTP/1.1\r\nHost: a\r\n\r\n')
    expect(response?.headers).to.include({ connection: 'keep-alive', 'keep-alive': 'timeout=65' })
  })

  it('takes bodies of 16 KiB, and not of one byte more', async () => {
    const post = (size: number) => {
      const body = JSON.stringify({ username: '' }).padEnd(size)
      return exchange(shared().service.url, `${head}Content-Length: ${size}\r\n\r\n${body}`)
    }
    expect((await post(16_384)).map(({ status }) => status)).to.deep.equal([400])
    expect((await post(16_385)).map(({ status }) => status)).to.deep.equal([413])
  })
})
