import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toolchains } from '../support/toolchains.ts'
import { programs, run } from './run.ts'
import type { Tool } from './tool.ts'

/** Whether the document's patterns say the same in the languages that clients and validators are written in. */
export const patterns: Tool = {
  name: 'patterns',
  version: 'in ECMAScript, Python, Java and Go',
  needs: ['python', 'java', 'go'],
  async check({ document, folder }) {
    const expressions = patternsOf(await readFile(document, 'utf8'))
    const file = join(folder, 'patterns.txt')
    await writeFile(file, [...expressions, '', ...texts].map((line) => Buffer.from(line).toString('base64')).join('\n'))
    const verdicts = {
      'ECMAScript with u': inEcmaScript(expressions, 'u'),
      'ECMAScript without u': inEcmaScript(expressions, ''),
      Python: await run(toolchains.python.find() ?? '', [programs('patterns.py'), file]),
      Java: await run(toolchains.java.find() ?? '', [programs('Patterns.java'), file]),
      Go: await run(toolchains.go.find() ?? '', ['run', programs('patterns.go'), file]),
    }
    const [wanted = '', ...others] = Object.values(verdicts).map((verdict) => verdict.trim().split('\n'))
    expressions.forEach((expression, i) => {
      const other = others.findIndex((verdict) => verdict[i] !== wanted[i])
      if (other >= 0) throw new Error(`${expression} says something else in ${Object.keys(verdicts)[other + 1]}`)
    })
    return `${expressions.length} patterns say the same of ${texts.length} texts`
  },
}

function patternsOf(document: string): string[] {
  const found = new Set<string>()
  JSON.parse(document, (key, value) => {
    if (key === 'pattern') found.add(value)
    return value
  })
  return [...found]
}

/** Every character of Latin-1, and some of each kind beyond it, at each place; and texts that patterns are for. */
const characters = [
  ...Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)),
  ...['ß', 'ſ', 'K', 'ａ', '٣', '中', '\u0301', '\u2028', '\ufeff', '\ufffd', '\u200b', '𝒜', '😀', '\u{10ffff}'],
]
const texts = [
  ...characters.flatMap((character) => [character, `a${character}`, `${character}a`, `a${character}a`]),
  ...[
    '0199e4f0-7c1e-7a52-9d3c-0b8f6f0c2a11',
    '0199E4F0-7C1E-7A52-9D3C-0B8F6F0C2A11',
    '0199e4f0',
    '0-0',
    '1-',
    '12-345',
  ],
  ...['4mGkq0bYv1t7XwJ2oYp0S3c9dQf8hL5nR6uT7vWxYzA', '4mGkq0bYv1t7XwJ2oYp0S3c9dQf8hL5nR6uT7vWxYz='],
  // In Python and Java `$` lets one end of a line follow.
].filter((text) => !/[\n\r\x85\u2028\u2029]$/.test(text))

const inEcmaScript = (expressions: string[], flags: string): string =>
  expressions
    .map((expression) => texts.map((text) => (new RegExp(expression, flags).test(text) ? '1' : '0')).join(''))
    .join('\n')
