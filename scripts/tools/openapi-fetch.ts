import { copyFile, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { install } from '../support/install.ts'
import { programs, run } from './run.ts'
import { mustHaveMade } from './service.ts'
import type { Tool } from './tool.ts'

const require = createRequire(import.meta.url)
const tsc = require.resolve('typescript/bin/tsc')
const openapiTypescript = join(dirname(require.resolve('openapi-typescript/package.json')), 'bin/cli.js')

/** Calls the service with the types that openapi-typescript makes. */
export const openapiFetch: Tool = {
  name: 'openapi-fetch',
  version: '0.17.0 with openapi-typescript 7.13.0',
  needs: [],
  async check({ service, document, folder }) {
    install('scripts/tools')
    await symlink(resolve('scripts/tools/node_modules'), join(folder, 'node_modules'))
    await writeFile(join(folder, 'package.json'), '{"type":"module"}')
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
    // There, as it would go by this project's redocly.yaml.
    await run(process.execPath, [openapiTypescript, document, '--output', 'api.d.ts'], { cwd: folder })
    await copyFile(programs('one-call.ts'), join(folder, 'one-call.ts'))
    await run(process.execPath, [tsc], { cwd: folder })
    const printed = await run(process.execPath, ['one-call.js', service.url, service.key], { cwd: folder })
    await mustHaveMade(service, printed, 'openapi-fetch')
    return 'types, compiled strictly and called'
  },
}

const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  module: 'nodenext',
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
}
