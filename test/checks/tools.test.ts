import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { spectral } from '../../scripts/tools/spectral.ts'
import type { Setting, Tool } from '../../scripts/tools/tool.ts'

// biome-ignore lint/suspicious/noExplicitAny: the tests change it anywhere
type Json = Record<string, any>

const folder = mkdtempSync(join(tmpdir(), 'roomkeeper-checks-'))

after(() => rmSync(folder, { recursive: true, force: true }))

/** What a tool that asks no service complains about in a document that was changed. */
async function complaint({ check }: Tool, change: (document: Json) => void): Promise<string> {
  const changed: Json = JSON.parse(readFileSync('generated/openapi.json', 'utf8'))
  change(changed)
  const document = join(folder, 'openapi.json')
  writeFileSync(document, JSON.stringify(changed))
  return check({ document, folder } as Setting).then(
    () => '',
    (error) => error.message,
  )
}

describe('the check of the document by Spectral', function () {
  this.timeout(120_000)

  it('passes the document', async () => {
    expect(await complaint(spectral, () => undefined)).to.equal('')
  })

  it('fails on a pattern that needs the flag u', async () => {
    const change = ({ components }: Json) => Object.assign(components.schemas.Username, { pattern: '^\\p{L}+$' })
    expect(await complaint(spectral, change)).to.include('oas3-valid-media-example')
  })
})
