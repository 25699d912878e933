/**
 * Makes `generated/` from `openapi.yaml`.
 *
 *   npm run generate          writes the files that changed
 *   npm run generate:check    writes nothing; fails when a file is not what the contract makes
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { dereference } from '@apidevtools/json-schema-ref-parser'
import type { OpenAPIV3_1 } from 'openapi-types'
import { parse } from 'yaml'
import { types } from './generate/types.ts'
import { validators } from './generate/validators.ts'

const folder = new URL('../generated/', import.meta.url)

/** Every generated file by name. */
async function generate(): Promise<Map<string, string>> {
  const contract = await readFile(new URL('../openapi.yaml', import.meta.url), 'utf8')
  const document: OpenAPIV3_1.Document = parse(contract)
  const dereferenced = (await dereference(structuredClone(document))) as OpenAPIV3_1.Document
  return new Map([
    ['openapi.json', json(document)],
    ['openapi.dereferenced.json', json(dereferenced)],
    ['types.d.ts', await types(document)],
    ...(await validators(dereferenced)),
  ])
}

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`

const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values
const wanted = await generate()
await mkdir(folder, { recursive: true })
const stale: string[] = []
for (const [name, text] of wanted) {
  const current = await readFile(new URL(name, folder), 'utf8').catch(() => undefined)
  if (current === text) continue
  stale.push(name)
  if (!check) await writeFile(new URL(name, folder), text)
}
for (const name of await readdir(folder)) {
  if (wanted.has(name)) continue
  stale.push(name)
  if (!check) await rm(new URL(name, folder), { recursive: true })
}
if (check && stale.length > 0) {
  console.error(`generated/ is not what openapi.yaml makes: ${stale.join(', ')}; run npm run generate`)
  process.exit(1)
}
console.log(stale.length === 0 ? 'generated/ is up to date' : `wrote ${stale.join(', ')}`)
