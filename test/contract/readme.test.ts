import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { ownService } from '../support/servers/services.ts'

describe('the session of the README', () => {
  const own = ownService()

  it('gets the responses it shows', () => {
    const readme = readFileSync('README.md', 'utf8')
    const session = /## A first session[\s\S]*?```sh\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
    const script = session.replace('http://127.0.0.1:3000', own.service.url)
    const shown = script.split('\n').flatMap((line) => (line.startsWith('#> ') ? [line.slice(3)] : []))
    const responses = execFileSync('bash', ['-euc', script], { encoding: 'utf8' }).trim().split('\n')
    expect(responses.map(withoutValues)).to.deep.equal(shown)
    expect(shown).to.have.length(14)
  })
})

/** Ids, keys and times are new each time. */
const withoutValues = (response: string) =>
  response
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
    .replace(/"key":"[^"]+"/g, '"key":"…"')
    .replace(/"expires_at":"[^"]+"/g, '"expires_at":"…"')
