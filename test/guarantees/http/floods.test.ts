import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { median, time, waitAlongside, withDeadline } from '../../support/checks/side-by-side.ts'
import { call } from '../../support/clients/call.ts'
import { send } from '../../support/clients/http.ts'
import { exchange, type OpenSocket, open, parseResponses } from '../../support/clients/raw-http.ts'
import { newUser } from '../../support/fixtures/users.ts'
import { ownService } from '../../support/servers/services.ts'
import { shared } from '../../support/servers/shared-service.ts'

const head = 'POST /user HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n'

describe('a flood', () => {
  const own = ownService({ MAX_CONNECTIONS: '600', MAX_CONNECTIONS_PER_ADDRESS: '1000' })
  const few = ownService({ HOST: '::', MAX_CONNECTIONS_PER_ADDRESS: '20' })
  const proxied = ownService({ TRUST_PROXY: '1', MAX_CONNECTIONS_PER_ADDRESS: '20' })
  const narrow = ownService({ MAX_CONNECTIONS: '10' })
  const sockets: OpenSocket[] = []
  const hold = async (times: number, bytes: string) => {
    const opened = await Promise.all(
      Array.from({ length: times }, () => open(own.service.url, bytes, { allowHalfOpen: true })),
    )
    sockets.push(...opened)
    return opened
  }
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy()
  })

  it('of 500 half-open connections does not stop a client; each gets a 408 after 10 s for headers, 15 s for all', async () => {
    const { url } = own.service
    const { key } = await newUser(url)
    const idle = connections(own.service.process.pid)
    const over = new Set<number>()
    const wait = (seconds: number) => void waitAlongside(seconds * 1000).then(() => over.add(seconds))
    for (const least of [9, 14]) wait(least)
    await hold(170, '')
    const inHeaders = await hold(170, 'GET /livez HTTP/1.1\r\nHost: a\r\nX-Slow: ')
    const inBody = await hold(160, `${head}Content-Length: 50\r\n\r\n{`)
    for (const most of [14.5, 18.5]) wait(most)
    const ends = new Map<OpenSocket, number[]>()
    for (const socket of sockets) socket.on('end', () => ends.set(socket, [...over]))
    // A byte now and then does not buy more time.
    const trickle = setInterval(() => {
      for (const socket of [...inHeaders, ...inBody]) if (!ends.has(socket)) socket.write('x')
    }, 1000)
    while (!over.has(18.5)) {
      const { result, isInTime } = await withDeadline(2000, () => call('createRoom', { key, url }))
      expect([result.status, isInTime]).to.deep.equal([200, true])
      await sleep(100)
    }
    clearInterval(trickle)
    for (const socket of sockets) {
      const [least, most] = inBody.includes(socket) ? [14, 18.5] : [9, 14.5]
      expect(ends.get(socket) ?? [])
        .to.include(least)
        .and.not.include(most)
      const [response] = parseResponses(socket.received)
      expect([response?.status, response?.headers.connection]).to.deep.equal([408, 'close'])
      expect(JSON.parse(response?.body ?? '').code).to.equal('request_timeout')
    }
    // None of these clients has closed its side: the service gives them up nevertheless.
    if (process.platform === 'linux') expect(connections(own.service.process.pid)).to.be.at.most(idle + 5)
  })

  it('of connections beyond MAX_CONNECTIONS is refused, and who is connected is served', async () => {
    const { url } = own.service
    const { key } = await newUser(url)
    const held = await hold(700, '')
    const refused = () => held.filter(({ readableEnded, destroyed }) => readableEnded || destroyed).length
    while (refused() < 100) await sleep(50)
    expect(refused()).to.be.below(110)
    // This client's connection is older than the flood.
    expect((await call('createRoom', { key, url })).status).to.equal(200)
    for (const socket of held) socket.destroy()
    // The service takes new ones as soon as it has noticed that those are gone.
    const request = 'GET /livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'
    while ((await exchange(url, request)).length === 0) await sleep(50)
  })

  it('of responses that nobody reads does not stop a client', async () => {
    const requests = 'GET /openapi.json HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(200)
    const ask = async () => expect((await send(own.service.url, { path: '/livez' })).status).to.equal(200)
    const askDuringFlood = async (reading: boolean) => {
      const flood = await hold(20, requests)
      if (!reading) for (const socket of flood) socket.pause()
      const elapsed = await time(ask)
      for (const socket of flood) socket.destroy()
      await ask()
      return elapsed
    }
    const times: Record<'read' | 'unread', number[]> = { read: [], unread: [] }
    for (let turn = 0; turn < 5; turn++) {
      times.read.push(await askDuringFlood(true))
      times.unread.push(await askDuringFlood(false))
    }
    expect(median(times.unread) / median(times.read)).to.be.below(2)
  })

  it('of connections of one address is refused beyond MAX_CONNECTIONS_PER_ADDRESS, and others are served', async function () {
    if (process.platform !== 'linux') return this.skip()
    // An IPv4 address, as a socket that listens for both gives it.
    const url = few.service.url.replace('[::]', '127.0.0.1')
    const alive = async (localAddress: string) => {
      const bytes = 'GET /livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'
      const socket = await open(url, bytes, { localAddress })
      while (!socket.closed) await sleep(10)
      return socket.received !== ''
    }
    const flood = await Promise.all(Array.from({ length: 30 }, () => open(url, '', { localAddress: '127.0.0.2' })))
    sockets.push(...flood)
    while (flood.filter(({ closed }) => closed).length < 10) await sleep(10)
    expect([await alive('127.0.0.2'), await alive('127.0.0.3')]).to.deep.equal([false, true])
    expect(flood.filter(({ closed }) => closed)).to.have.length(10)
    for (const socket of flood.filter(({ closed }) => !closed).slice(0, 5)) socket.destroy()
    while (!(await alive('127.0.0.2'))) await sleep(10)
  })

  it('of connections from one address is not limited behind a proxy, where all come from one', async () => {
    const bytes = 'GET /livez HTTP/1.1\r\nHost: a\r\n\r\n'
    const flood = await Promise.all(Array.from({ length: 30 }, () => open(proxied.service.url, bytes)))
    sockets.push(...flood)
    while (flood.some(({ received, closed }) => received === '' && !closed)) await sleep(10)
    expect(flood.map(({ received }) => parseResponses(received)[0]?.status)).to.deep.equal(Array(30).fill(200))
  })

  it('of clients that do not read ends before one that reads slowly has its responses', async function () {
    this.timeout(90_000)
    const { url } = narrow.service
    const times = 400
    const requests = 'GET /openapi.json HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(times)
    const [one] = await exchange(url, 'GET /openapi.json HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
    const whole = (one?.body.length ?? 0) * times
    const slow = await open(url, requests)
    let read = 0
    slow.on('data', (chunk) => {
      read += chunk.length
      slow.received = ''
      slow.pause()
    })
    const pace = setInterval(() => slow.resume(), 150)
    const unread = await Promise.all(Array.from({ length: 9 }, () => open(url, requests)))
    sockets.push(slow, ...unread)
    for (const socket of unread) socket.pause()
    // On a connection of its own, and no other: one that another client left may be all that is free.
    const isServed = async () => {
      const socket = await open(url, 'GET /livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
      if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve))
      return socket.received !== ''
    }
    expect(await isServed()).to.equal(false)
    while (!(await isServed()) && read < whole) await sleep(100)
    expect(read).to.be.below(whole)
    clearInterval(pace)
    slow.removeAllListeners('data').on('data', (chunk) => {
      read += chunk.length
    })
    slow.resume()
    while (read < whole && !slow.closed) await sleep(50)
    expect(read).to.be.at.least(whole)
  })

  it('of headers or of one long header is answered with 431', async () => {
    const head = 'GET /livez HTTP/1.1\r\nHost: a\r\n'
    for (const headers of [
      `X: ${'x'.repeat(17_000)}\r\n`,
      'a:b\r\n'.repeat(100),
      `Cookie: ${'a=b; '.repeat(4000)}\r\n`,
    ]) {
      const [response] = await exchange(shared().service.url, `${head}${headers}\r\n`)
      expect([response?.status, JSON.parse(response?.body ?? '').code]).to.deep.equal([431, 'headers_too_large'])
    }
    const [fits] = await exchange(shared().service.url, `${head}X: ${'x'.repeat(15_000)}\r\n\r\n`)
    expect(fits?.status).to.equal(200)
  })

  it('of a long URL is answered with 431, up to that with 4xx at once', async () => {
    for (const path of [`/${'a'.repeat(17_000)}`, `/livez?${'a'.repeat(17_000)}`]) {
      expect((await exchange(shared().service.url, `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`))[0]?.status).to.equal(431)
    }
    expect((await send(shared().service.url, { path: '/a'.repeat(7500) })).status).to.equal(404)
    expect((await send(shared().service.url, { path: `/user/${'%41'.repeat(5000)}` })).status).to.equal(400)
  })

  it('of 1,000 query parameters is refused, also where the last one is right', async () => {
    const { id } = await newUser()
    for (const one of ['limit=1&', 'a=b&', '&', '=&', 'key=&', 'a[]=1&']) {
      const { status } = await send(shared().service.url, { path: `/user/${id}?${one.repeat(1001)}limit=2` })
      expect(status, one).to.equal(400)
    }
  })

  it('of bytes in a body is answered with 413, however many come', async () => {
    for (const headers of [{}, { 'Transfer-Encoding': 'chunked' }]) {
      const types = { 'Content-Type': 'application/json', ...headers }
      for (let i = 0; i < 5; i++) {
        const body = Buffer.alloc(2e7, ' ')
        const { status } = await send(shared().service.url, { method: 'POST', path: '/user', headers: types, body })
        expect(status).to.equal(413)
      }
    }
  })

  it('of fields in a body is refused with few details', async () => {
    const fields = Array.from({ length: 2000 }, (_, i) => i.toString(36))
    for (const [type, body] of [
      ['application/json', JSON.stringify(Object.fromEntries(fields.map((field) => [field, 0])))],
      ['application/x-www-form-urlencoded', fields.map((field) => `${field}=0`).join('&')],
    ] as const) {
      const response = await send(shared().service.url, {
        method: 'POST',
        path: '/user',
        headers: { 'Content-Type': type },
        body,
      })
      expect([response.status, response.body.details.length]).to.deep.equal([400, 20])
    }
  })

  const bombs: Record<string, { make: () => Buffer; encoding: string; status: number }> = {
    'of 50 MB in 50 KB of gzip': { make: () => gzipSync(Buffer.alloc(5e7)), encoding: 'gzip', status: 413 },
    'of 10 MB in 10 KB of gzip': { make: () => gzipSync(Buffer.alloc(1e7)), encoding: 'gzip', status: 413 },
    'of 10 MB in deflate': { make: () => deflateSync(Buffer.alloc(1e7)), encoding: 'deflate', status: 413 },
    'of 100 MB in brotli': { make: () => brotliCompressSync(Buffer.alloc(1e8), fast), encoding: 'br', status: 413 },
    'of gzip in gzip': { make: () => gzipSync(gzipSync(Buffer.alloc(1e7))), encoding: 'gzip, gzip', status: 415 },
    'that makes nothing of 10 MB': { make: () => repeated(gzipSync(''), 1e7), encoding: 'gzip', status: 413 },
  }
  for (const [title, { make, encoding, status }] of Object.entries(bombs)) {
    it(`of memory by a compressed body ${title} is refused at once`, async () => {
      const bytes = make()
      const before_ = memory(own.service.process.pid)
      const responses = await Promise.all(
        Array.from({ length: 10 }, async () => {
          const headers = `Content-Type: application/json\r\nContent-Encoding: ${encoding}\r\nTransfer-Encoding: chunked`
          const socket = await open(own.service.url, `POST /user HTTP/1.1\r\nHost: a\r\n${headers}\r\n\r\n`)
          socket.write(`${bytes.length.toString(16)}\r\n`)
          socket.write(bytes)
          socket.write('\r\n0\r\n\r\n')
          while (socket.received === '' && !socket.destroyed) await sleep(10)
          socket.destroy()
          return Number(socket.received.split(' ')[1])
        }),
      )
      expect(responses).to.deep.equal(Array(10).fill(status))
      expect(memory(own.service.process.pid) - before_).to.be.below(150e6)
    })
  }
})

const fast = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }

const repeated = (unit: Buffer, size: number) => Buffer.alloc(size - (size % unit.length), unit)

/** How many sockets a process holds, half-closed ones included. */
function connections(pid = 0): number {
  const folder = `/proc/${pid}/fd`
  const links = readdirSync(folder).map((fd) => {
    try {
      return readlinkSync(`${folder}/${fd}`)
    } catch {
      return ''
    }
  })
  return links.filter((link) => link.startsWith('socket:')).length
}

/** The most memory that a process has held, in bytes; 0 where there is no /proc. */
const memory = (pid = 0): number =>
  process.platform === 'linux'
    ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024
    : 0
