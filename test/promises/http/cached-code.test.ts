import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { cacheOf, loadCached, writeCache } from '../../../scripts/support/cached-script.js'

describe('the code that V8 has compiled of a bundle', () => {
  let folder: string
  let bundle: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'roomkeeper-test-'))
    bundle = join(folder, 'bundle.cjs')
    writeFileSync(
      bundle,
      "exports.sign = /[ı]/u.source; exports.load = () => import('node:path'); exports.file = __filename",
    )
    writeCache(bundle)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  async function expectLoaded(): Promise<void> {
    const { sign, load, file } = loadCached(bundle)
    expect({ sign, file }).to.deep.equal({ sign: '[ı]', file: bundle })
    expect((await load()).join).to.equal(join)
  }

  it('is the bundle', expectLoaded)

  it('is not used when it is damaged', async () => {
    const code = readFileSync(cacheOf(bundle))
    writeFileSync(cacheOf(bundle), code.fill(0, code.length / 2))
    await expectLoaded()
  })

  it('is not used when it is another bundle’s', async () => {
    const other = join(folder, 'other.cjs')
    writeFileSync(other, 'exports.sign = "another"')
    writeCache(other)
    writeFileSync(cacheOf(bundle), readFileSync(cacheOf(other)))
    await expectLoaded()
  })
})
