import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { contract, operations } from '../../support/checks/contract.ts'
import { ratio } from '../../support/checks/side-by-side.ts'
import { call, type OperationId } from '../../support/clients/call.ts'
import { newUser } from '../../support/fixtures/users.ts'

/** Every pattern of the contract, as the service compiles it. */
const patterns = new Set<string>()
JSON.stringify(contract, (key, value) => {
  if (key === 'pattern' && typeof value === 'string') patterns.add(value)
  return value
})

/** What is published in place of some of them, which not every language knows: `x-pattern` by `pattern`. */
const portable = new Map<string, string>()
JSON.parse(readFileSync('generated/openapi.json', 'utf8'), (_, value) => {
  if (value?.['x-pattern']) portable.set(value.pattern, value['x-pattern'])
  return value
})

/** What a pattern may stumble over: runs of everything that it has, with an end that does not match. */
const units = [
  'a', 'A', '0', '-', '.', '_', ' ', 'é', 'e\u0301', '\u0301', '\ud83d\ude00', '\u200b', '\n', '\t', '\0', 'ａ', 'ß', '\ud800', '%', '/', ':', 'a-', 'a.', '0-', 'a\u0301', '.a_', 'ab-_.',
  '00000000-', '0000-', '-0000', 'deadbeef', 'aaaa-aaaa-', 'T', 'Z', '00:00:', '+00:00', '2026-01-01T', 'A_', '=', 'Aa0',
] // biome-ignore format: units
const ends = ['', '!', '\u200b', '\n', '\0', ' ', '-', '\ud800']

const largest = 16 * 1024

/** The shortest of some runs, in milliseconds. */
function time(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < 5; run++) {
    const start = performance.now()
    work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

describe('what is published in place of a pattern', () => {
  it('is there for each that not every language knows', () => {
    expect([...portable.values()].every((pattern) => patterns.has(pattern))).to.equal(true)
    const unportable = [...patterns].filter((pattern) => /\\[pPu]|\(\?/.test(pattern))
    expect([...portable.values()]).to.have.members(unportable)
  })

  for (const [pattern, exact] of portable) {
    it(`matches everything that the service accepts: ${pattern}`, () => {
      const expression = new RegExp(exact, 'u')
      const published = [new RegExp(pattern), new RegExp(pattern, 'u')]
      let taken = 0
      for (let code = 0; code <= 0x10ffff; code++) {
        for (const text of [String.fromCodePoint(code), `a${String.fromCodePoint(code)}`]) {
          if (!expression.test(text)) continue
          taken++
          if (!published.every((each) => each.test(text)))
            expect.fail(`${code.toString(16)} in ${JSON.stringify(text)}`)
        }
      }
      expect(taken).to.be.above(100_000)
    })
  }
})

describe('a text of any kind is checked in a time that grows with its length', () => {
  it('finds patterns in the contract to try', () => {
    expect(patterns.size).to.be.at.least(4)
  })

  for (const pattern of patterns) {
    it(`by ${pattern}`, () => {
      const expression = new RegExp(pattern, 'u')
      for (const unit of units) {
        for (const end of ends) {
          const ofLength = (length: number) => unit.repeat(Math.ceil(length / unit.length)) + end
          // Where time doubles with each character, this ends before it takes for ever.
          for (let length = 4, before = 0.2; length <= 32; length += 4) {
            const short = ofLength(length)
            const now = time(() => expression.test(short))
            expect(now / before, JSON.stringify([unit, end, length])).to.be.below(8)
            before = Math.max(now, 0.2)
          }
          const [part, whole] = [ofLength(largest / 8), ofLength(largest)]
          const parts = time(() => {
            for (let i = 0; i < 8; i++) expression.test(part)
          })
          // Where time grows with the square of the length, the whole takes eight times as long as its eight parts.
          const ratio = time(() => expression.test(whole)) / Math.max(parts, 0.5)
          expect(ratio, JSON.stringify([unit, end])).to.be.below(4)
        }
      }
    })
  }

  it('by the service, in every field, in 16 KiB of a body', async () => {
    const times: Record<string, number> = {}
    const { key } = await newUser()
    for (const { operationId, hasBody, example, key: takesKey } of operations) {
      if (!hasBody || !['createUser', 'createRoom', 'logIn', 'revokeKey'].includes(operationId)) continue
      for (const field of Object.keys(example)) {
        const ask = async (text: string) => {
          const body = { ...example, [field]: text }
          const { status } = await call(operationId as OperationId, { body, ...(takesKey !== 'none' && { key }) })
          expect(status).to.be.below(500)
        }
        // The first one pays for what is made once.
        await ask('-')
        for (const unit of ['a', '0', '-', 'a.', 'aaaa-', '\u0301', 'ﷺ']) {
          const length = 15_000 / Buffer.byteLength(unit)
          times[`${operationId} ${field} ${unit}`] = await ratio(
            3,
            () => ask(`${unit.repeat(length)}!`),
            () => ask(`${unit}!`),
          )
        }
      }
    }
    // A request takes a millisecond or so; a pattern that goes back and forth over 15,000 characters, seconds.
    expect(Object.entries(times).filter(([, ratio]) => ratio > 20)).to.deep.equal([])
  })
})
