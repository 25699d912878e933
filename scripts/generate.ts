/**
 * Makes `generated/` from `openapi.yaml`.
 *
 *   npm run generate          writes the files that changed
 *   npm run generate:check    writes nothing; fails when a file is not what the contract makes
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { dereference } from '@apidevtools/json-schema-ref-parser'
import type { OpenAPIV3_1 } from 'openapi-types'
import { parse } from 'yaml'
import { exact } from './generate/exact.ts'
import { withJsonBodies } from './generate/json-bodies.ts'
import { operationsOf, sessionKey } from './generate/operations.ts'
import { sdks } from './generate/sdk.ts'
import { types } from './generate/types.ts'
import { validators } from './generate/validators.ts'

const folder = new URL('../generated/', import.meta.url)

/** Every generated file by its path in `generated/`. */
async function generate(): Promise<Map<string, string>> {
  const contract = await readFile(new URL('../openapi.yaml', import.meta.url), 'utf8')
  const document: OpenAPIV3_1.Document = parse(contract)
  const held = exact(document)
  const dereferenced = (await dereference(structuredClone(held))) as OpenAPIV3_1.Document
  return new Map([
    ['contract.json', json(held)],
    ['openapi.json', json(withJsonBodies(document))],
    ['openapi.dereferenced.json', json(dereferenced)],
    ['session-keys.json', json(sessionKeys(dereferenced))],
    ['types.d.ts', await types(held)],
    ...(await validators(dereferenced)),
    ...(await sdks(document)),
  ])
}

/** Whether each operation takes a session key, by operationId. */
const sessionKeys = (document: OpenAPIV3_1.Document) =>
  Object.fromEntries(operationsOf(document).map((operation) => [operation.operationId, sessionKey(operation)]))

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`

const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values
const wanted = await generate()
const stale: string[] = []
for (const [path, text] of wanted) {
  const file = new URL(path, folder)
  const current = await readFile(file, 'utf8').catch(() => undefined)
  if (current === text) continue
  stale.push(path)
  if (check) continue
  await mkdir(new URL('.', file), { recursive: true })
  await writeFile(file, text)
}
for (const path of await present()) {
  if (wanted.has(path)) continue
  stale.push(path)
  if (!check) await rm(new URL(path, folder))
}
if (check && stale.length > 0) {
  console.error(`generated/ is not what openapi.yaml makes: ${stale.join(', ')}; run npm run generate`)
  process.exit(1)
}
console.log(stale.length === 0 ? 'generated/ is up to date' : `wrote ${stale.join(', ')}`)

/** The files that are in `generated/`, apart from what installing and compiling the SDKs leaves there. */
async function present(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(fileURLToPath(folder), join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !/(^|\/)(node_modules|__pycache__)\//.test(path))
}
