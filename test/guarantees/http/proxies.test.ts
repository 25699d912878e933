import { expect } from 'chai'
import { ratio } from '../../support/checks/side-by-side.ts'
import { type HttpResponse, send } from '../../support/clients/http.ts'
import { unknownId } from '../../support/fixtures/users.ts'
import { ownService } from '../../support/servers/services.ts'

/** How many of 12 logins fail with 401 before the address is refused; three may. */
async function allowed(url: string, forwarded: (i: number) => Record<string, string>): Promise<number> {
  const responses: HttpResponse[] = []
  for (let i = 0; i < 12; i++) {
    responses.push(await post(url, forwarded(i)))
  }
  return responses.filter(({ status }) => status === 401).length
}

/** A login that fails. */
function post(url: string, more: Record<string, string>): Promise<HttpResponse> {
  const headers = { 'Content-Type': 'application/json', ...more }
  const body = JSON.stringify({ user_id: unknownId, password: 'wrong password' })
  return send(url, { method: 'POST', path: '/key', headers, body })
}

const limits = { RATE_LIMIT: 'on', RATE_LIMIT_FAILURES: '3', LOG_LEVEL: 'debug' }
const spoofed = (name: string) => (i: number) => ({ [name]: `198.51.100.${i}` })
const others = [
  'Forwarded',
  'X-Real-IP',
  'X-Client-IP',
  'True-Client-IP',
  'CF-Connecting-IP',
  'X-Cluster-Client-IP',
  'X-Forwarded',
]

describe('X-Forwarded-For, with TRUST_PROXY=0', () => {
  const own = ownService({ ...limits, TRUST_PROXY: '0' })

  it('says nothing: all come from one address', async () => {
    const { url } = own.service
    expect(await allowed(url, spoofed('X-Forwarded-For'))).to.equal(3)
    for (const name of others) expect(await allowed(url, spoofed(name)), name).to.equal(0)
    expect(own.service.output()).to.include('"ip":"127.0.0.1"').and.not.include('198.51.100.')
  })
})

describe('X-Forwarded-For, with TRUST_PROXY=1', () => {
  const own = ownService({ ...limits, TRUST_PROXY: '1' })

  it('is believed for its last address, which the proxy has added', async () => {
    expect(await allowed(own.service.url, spoofed('X-Forwarded-For'))).to.equal(12)
  })

  it('is not believed for what a client wrote before it', async () => {
    const { url } = own.service
    expect(await allowed(url, (i) => ({ 'X-Forwarded-For': `198.51.100.${i}, 192.0.2.1` }))).to.equal(3)
    expect(await allowed(url, (i) => ({ 'X-Forwarded-For': `${i}, unknown,198.51.100.${i},,192.0.2.2` }))).to.equal(3)
    expect(await allowed(url, (i) => ({ 'X-Forwarded-For': `198.51.100.${i}, 192.0.2.3:${1000 + i}` }))).to.equal(3)
    expect(
      await allowed(url, (i) => ({ 'X-Forwarded-For': `198.51.100.${i}, [2001:db8::${i}]:${1000 + i}` })),
    ).to.equal(3)
  })

  it('is read in a time that grows with its length', async () => {
    const logIn = async (text: string) => {
      const { status } = await post(own.service.url, { 'X-Forwarded-For': text })
      expect(status).to.be.oneOf([401, 429])
    }
    for (const filler of [' ', ', ', '\t', 'a:', '1.', '[']) {
      for (const [begin, end] of [
        ['a', 'b, 192.0.2.1'],
        ['', ''],
        ['', 'b'],
      ]) {
        const [short, long] = [filler, filler.repeat(15_000 / filler.length)].map((part) => begin + part + end)
        const longer = await ratio(
          7,
          () => logIn(long ?? ''),
          () => logIn(short ?? ''),
        )
        expect(longer, begin + filler + end).to.be.below(15)
      }
    }
  })

  it('is the only header that is believed', async () => {
    const { url } = own.service
    const fixed = { 'X-Forwarded-For': '192.0.2.9' }
    expect(await allowed(url, (i) => ({ ...fixed, ...spoofed(others[i % others.length] ?? '')(i) }))).to.equal(3)
  })

  it('of nonsense is one caller, and no error', async () => {
    const { url } = own.service
    for (const text of [
      'unknown',
      '_hidden',
      "' or 1=1",
      '::ffff:',
      '1.2.3',
      'a'.repeat(8000),
      'a:'.repeat(4000),
      '1.'.repeat(4000),
    ]) {
      expect(await allowed(url, (i) => ({ 'X-Forwarded-For': `${i}, ${text}` })), text.slice(0, 9)).to.be.at.most(3)
    }
  })
})

describe('X-Forwarded-For, with TRUST_PROXY=2', () => {
  const own = ownService({ ...limits, TRUST_PROXY: '2' })

  it('is believed for its second address from the right', async () => {
    const { url } = own.service
    expect(await allowed(url, (i) => ({ 'X-Forwarded-For': `198.51.100.${i}, 10.0.0.${i}` }))).to.equal(12)
    expect(await allowed(url, (i) => ({ 'X-Forwarded-For': `198.51.100.${i}, 192.0.2.1, 10.0.0.${i}` }))).to.equal(3)
  })
})
