import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { exchange, open, parse } from '../support/raw.ts'
import { shared } from '../support/shared.ts'

const head = 'POST /user HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n'

/** Sends the parts, with pauses between them, and tells how long the service took to end the connection, in seconds. */
async function slowly(parts: string[], pause: number) {
  const start = performance.now()
  const socket = await open(shared().service.url)
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()))
  for (const part of parts) {
    if (socket.destroyed || socket.readableEnded) break
    socket.write(part)
    await Promise.race([sleep(pause), closed])
  }
  await closed
  return { seconds: (performance.now() - start) / 1000, answers: parse(socket.received) }
}

describe('the server', () => {
  it('gives headers 10 s and a whole request 15 s, and answers 408 then', async function () {
    this.timeout(30_000)
    const [nothing, headers, body, inTime] = await Promise.all([
      slowly([], 0),
      slowly([...'GET /livez HTTP/1.1\r\nHost: a\r\n\r\n'], 800),
      slowly([`${head}Content-Length: 30\r\n\r\n`, ...'x'.repeat(30)], 1000),
      slowly(
        [...(`${head}Connection: close\r\n`.match(/[^]{1,12}/g) ?? []), 'Content-Length: 2\r\n\r\n', '{', '}'],
        500,
      ),
    ])
    for (const { seconds, answers } of [nothing, headers]) {
      expect(seconds).to.be.within(9.5, 13)
      expect(answers.map(({ status }) => status)).to.deep.equal([408])
    }
    expect(body.seconds).to.be.within(14.5, 18)
    for (const [answer] of [nothing.answers, headers.answers, body.answers]) {
      expect(JSON.parse(answer?.body ?? '')).to.deep.include({ code: 'request_timeout' })
      expect(answer?.headers.connection).to.equal('close')
    }
    expect(inTime.answers.map(({ status }) => status)).to.deep.equal([400])
    expect(JSON.parse(inTime.answers[0]?.body ?? '').code).to.equal('invalid_request')
  })

  it('keeps a connection for 65 s, longer than proxies do, and says so', async () => {
    const [answer] = await exchange(shared().service.url, 'GET /livez HTTP/1.1\r\nHost: a\r\n\r\n')
    expect(answer?.headers).to.include({ connection: 'keep-alive', 'keep-alive': 'timeout=65' })
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
