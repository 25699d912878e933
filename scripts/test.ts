/**
 * Runs the tests against the compiled service.
 *
 *   npm test                        on SQLite, then on MySQL or MariaDB
 *   npm run test:sqlite             on one of them
 *   npm run test:mysql -- FILE …    some test files
 *
 * For MySQL it starts a private server from an installed MariaDB or MySQL, or uses the one that TEST_DATABASE_URL names.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.js'
import { leftOut } from './support/left-out.ts'
import { provideMysqlServer, startMysqlServer } from './support/mysql-server.ts'
import { missingToolchains } from './support/toolchains.ts'

const onEachEngine = [
  'test/contract/*.test.ts',
  'test/operations/*.test.ts',
  'test/promises/*.test.ts',
  'test/last/*.test.ts',
]

/** What does not depend on the database behind the service. */
const onOneEngine = ['test/gates/*.test.ts', 'test/browser/*.test.ts', 'test/sdk/*.test.ts']

const args = process.argv.slice(2)
const engines = args.filter((arg) => arg === 'sqlite' || arg === 'mysql')
const files = args.filter((arg) => arg !== 'sqlite' && arg !== 'mysql')
const results = mkdtempSync(join(tmpdir(), 'roomkeeper-results-'))
let runs = 0
let passed = 0
let failed = 0

build()
const needsToolchains = files.length === 0 || files.some((file) => /browser|sdk/.test(file))
const missing = needsToolchains ? missingToolchains() : []
if (missing.length > 0 && leftOut('tests that need what this machine has not', missing)) failed++
for (const engine of engines.length > 0 ? engines : ['sqlite', 'mysql']) {
  if (engine === 'mysql') await onMysql()
  else run('sqlite', {})
}
rmSync(results, { recursive: true })
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)

async function onMysql(): Promise<void> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return run(`mysql at ${new URL(given).host}`, { TEST_DATABASE_URL: given })
  const program = provideMysqlServer()
  if (!program) return withoutMysql()
  const server = await startMysqlServer(program)
  try {
    run(server.version, { TEST_DATABASE_URL: server.url })
  } finally {
    await server.stop()
  }
}

function withoutMysql(): void {
  const mustFail = leftOut('the tests on MySQL: this machine has no mariadbd and no mysqld', [
    'Install one (on Debian: apt-get install mariadb-server), or name a server:',
    'TEST_DATABASE_URL=mysql://USER:PASSWORD@HOST:PORT npm test',
  ])
  if (mustFail || engines.includes('mysql')) failed++
}

function run(title: string, env: Record<string, string>): void {
  console.log(`\n===== on ${title} =====`)
  const report = join(results, `${title.replace(/\W+/g, '-')}.json`)
  const everything = runs++ === 0 ? [...onEachEngine, ...onOneEngine] : onEachEngine
  const mocha = ['node_modules/mocha/bin/mocha.js', ...(files.length > 0 ? files : everything)]
  const { status } = spawnSync(process.execPath, mocha, {
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE_URL: '', ...env, TEST_REPORT: report },
  })
  const counts = readCounts(report)
  passed += counts.passes
  // A run that ends without a report, or that no test explains, counts as a failure.
  failed += counts.failures || (status === 0 ? 0 : 1)
}

function readCounts(report: string): { passes: number; failures: number } {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return { passes: 0, failures: 0 }
  }
}
