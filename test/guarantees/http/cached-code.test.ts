import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { cacheOf } from '../../../scripts/support/cached-script.js'

describe('the code that V8 has compiled of a bundle', () => {
  const loader = join(process.cwd(), 'scripts/support/cached-script.js')
  const source = 'exports.all = [/[ı]/u.source, __filename, require("node:path").sep].join()'
  let folder: string
  let bundle: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'roomkeeper-test-'))
    bundle = join(folder, 'bundle.cjs')
    writeFileSync(bundle, source)
    expect(load()).to.equal(`[ı],${bundle},/`)
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  /** In a process of its own: V8 remembers what it has compiled. */
  function load(): string {
    const program = `console.log((await import(${JSON.stringify(loader)})).loadCached(${JSON.stringify(bundle)}).all)`
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
    expect(stderr).to.equal('')
    return stdout.trim()
  }

  it('is kept, and used', () => {
    const kept = readFileSync(cacheOf(bundle))
    expect(load()).to.equal(`[ı],${bundle},/`)
    expect(readFileSync(cacheOf(bundle)).equals(kept)).to.equal(true)
  })

  const damages: Record<string, (kept: Buffer) => Buffer> = {
    'its end is zeros': (kept) => Buffer.concat([kept.subarray(0, kept.length / 2), Buffer.alloc(kept.length / 2)]),
    'a byte has changed': (kept) => {
      kept.writeUInt8(kept.readUInt8(300) ^ 0xff, 300)
      return kept
    },
    'it is cut off': (kept) => kept.subarray(0, kept.length - 1),
    'it is empty': () => Buffer.alloc(0),
  }
  for (const [title, damage] of Object.entries(damages)) {
    it(`is rebuilt where ${title}`, () => {
      const kept = readFileSync(cacheOf(bundle))
      writeFileSync(cacheOf(bundle), damage(Buffer.from(kept)))
      expect(load()).to.equal(`[ı],${bundle},/`)
      expect(readFileSync(cacheOf(bundle)).length).to.equal(kept.length)
      expect(load()).to.equal(`[ı],${bundle},/`)
    })
  }

  it('is rebuilt where the bundle has changed, though not its length', () => {
    writeFileSync(bundle, source.replace('[ı]', '[ß]'))
    expect(load()).to.equal(`[ß],${bundle},/`)
  })

  it('is done without where it cannot be written', () => {
    rmSync(cacheOf(bundle))
    // Not even root can put a file in place of a folder that has something in it.
    mkdirSync(join(cacheOf(bundle), 'something'), { recursive: true })
    expect(load()).to.equal(`[ı],${bundle},/`)
  })
})
