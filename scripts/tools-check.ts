/**
 * Runs common OpenAPI tools on the published document: each must accept it, and each client that one generates must
 * compile and create a room in a running service.
 *
 *   npm run tools:check              all of them
 *   npm run tools:check -- NAME …    some of them
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leftOut } from './support/left-out.ts'
import { missingToolchains } from './support/toolchains.ts'
import { oapiCodegen } from './tools/oapi-codegen.ts'
import { openapiFetch } from './tools/openapi-fetch.ts'
import { openapiGenerator } from './tools/openapi-generator.ts'
import { openapiPythonClient } from './tools/openapi-python-client.ts'
import { patterns } from './tools/patterns.ts'
import { schemathesis } from './tools/schemathesis.ts'
import { startService } from './tools/service.ts'
import { spectral } from './tools/spectral.ts'
import type { Tool } from './tools/tool.ts'

const tools: Tool[] = [
  spectral,
  patterns,
  openapiFetch,
  openapiPythonClient,
  oapiCodegen,
  openapiGenerator,
  schemathesis,
]
const asked = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'roomkeeper-tools-'))
const service = await startService(folder)
let failed = false
try {
  const document = join(folder, 'openapi.json')
  writeFileSync(document, await (await fetch(`${service.url}/openapi.json`)).text())
  for (const tool of tools) {
    if (asked.length === 0 || asked.includes(tool.name)) await check(tool, document)
  }
} finally {
  await service.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(failed ? 1 : 0)

async function check({ name, version, needs, check }: Tool, document: string): Promise<void> {
  const missing = missingToolchains(needs)
  if (missing.length > 0) {
    if (leftOut(`the check of the document with ${name}`, missing)) failed = true
    return
  }
  const start = performance.now()
  const own = join(folder, name)
  mkdirSync(own)
  try {
    const did = await check({ service, document, folder: own, shared: folder })
    console.log(`${name} ${version}: ${did} (${Math.round((performance.now() - start) / 1000)} s)`)
  } catch (error) {
    console.error(`${name} ${version}: FAILED\n${error instanceof Error ? error.message : error}`)
    failed = true
  }
}
