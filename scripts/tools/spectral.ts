import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { install } from '../support/install.ts'
import { programs, run } from './run.ts'
import type { Tool } from './tool.ts'

/** Lints the document, its examples included. */
export const spectral: Tool = {
  name: 'spectral',
  version: '6.16.3',
  needs: [],
  async check({ document }) {
    install('scripts/tools')
    const require = createRequire(programs('../package.json'))
    const program = join(dirname(require.resolve('@stoplight/spectral-cli/package.json')), 'dist/index.js')
    const args = ['lint', document, '--ruleset', programs('spectral.yaml'), '--fail-severity', 'error']
    const printed = await run(process.execPath, [program, ...args])
    return `linted it: ${/\d+ errors?, \d+ warnings?/.exec(printed) ?? '0 errors, 0 warnings'}`
  },
}
