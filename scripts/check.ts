/** All that CI checks besides the tests: npm run check. */
import { spawnSync } from 'node:child_process'

const scripts = [
  'generate:check',
  'contract:lint',
  'contract:breaking',
  'sdk:check',
  'tools:check',
  'lint',
  'typecheck',
  'bench:check',
]

const failed = scripts.filter((script) => {
  console.log(`\n===== npm run ${script} =====`)
  return spawnSync('npm', ['run', '--silent', script], { stdio: 'inherit' }).status !== 0
})
if (failed.length > 0) console.error(`\nfailed: ${failed.join(', ')}`)
process.exit(failed.length > 0 ? 1 : 0)
