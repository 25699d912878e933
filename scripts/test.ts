/**
 * Runs the tests against the built service.
 *
 *   npm test                                the contract's operations, on MySQL or MariaDB, then on SQLite
 *   npm run test:guarantees, test:clients   the other suites; test:all has every one of them
 *   npm run test:sqlite, test:mysql         the operations on one of the engines
 *   npm run test:mysql -- guarantees        another suite there
 *   npm run test:mysql -- FILE …            some test files
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

interface Suite {
  onEachEngine: string[]
  /** What does not depend on the database behind the service. */
  onOneEngine: string[]
}

const suites: Record<string, Suite> = {
  operations: {
    onEachEngine: ['test/contract/*.test.ts', 'test/operations/*.test.ts', 'test/final/*.test.ts'],
    onOneEngine: [],
  },
  guarantees: {
    onEachEngine: ['test/guarantees/*.test.ts', 'test/final/leaks.test.ts'],
    onOneEngine: ['test/guarantees/http/*.test.ts'],
  },
  clients: {
    onEachEngine: [],
    onOneEngine: ['test/checks/*.test.ts', 'test/browser/*.test.ts', 'test/clients/*.test.ts'],
  },
}
const engines: Record<string, () => void | Promise<void>> = { mysql: onMysql, sqlite: () => runOn('sqlite', {}) }

const args = process.argv.slice(2)
const files = args.filter((arg) => !(arg in suites) && !(arg in engines))
const asked = (of: object) => Object.keys(of).filter((name) => args.includes(name))
const askedSuites = asked(suites)
const askedEngines = asked(engines)
const results = mkdtempSync(join(tmpdir(), 'roomkeeper-results-'))
let enginesRun = 0
let passed = 0
let failed = 0

await build()
const needsToolchains = askedSuites.includes('clients') || files.some((file) => /test\/(browser|clients)\//.test(file))
const missing = needsToolchains ? missingToolchains(['chromium', 'python', 'go']) : []
if (missing.length > 0 && leftOut('tests that need what this machine has not', missing)) failed++
for (const engine of askedEngines.length > 0 ? askedEngines : Object.keys(engines)) await engines[engine]?.()
rmSync(results, { recursive: true })
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)

async function onMysql(): Promise<void> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return runOn(`mysql at ${new URL(given).host}`, { TEST_DATABASE_URL: given })
  const program = provideMysqlServer()
  if (!program) return withoutMysql()
  const server = await startMysqlServer(program)
  try {
    runOn(server.version, { TEST_DATABASE_URL: server.url })
  } finally {
    await server.stop()
  }
}

function withoutMysql(): void {
  const mustFail = leftOut('the tests on MySQL: this machine has no mariadbd and no mysqld', [
    'Install one (on Debian: apt-get install mariadb-server), or name a server:',
    'TEST_DATABASE_URL=mysql://USER:PASSWORD@HOST:PORT npm test',
  ])
  if (mustFail || askedEngines.includes('mysql')) failed++
}

function runOn(engine: string, env: Record<string, string>): void {
  const isFirst = enginesRun++ === 0
  if (files.length > 0) run(files, engine, env)
  else {
    for (const name of askedSuites.length > 0 ? askedSuites : ['operations']) {
      const { onEachEngine, onOneEngine } = suites[name] as Suite
      const patterns = [...(isFirst ? onOneEngine : []), ...onEachEngine]
      if (patterns.length > 0) run(patterns, `${engine}: ${name}`, env)
    }
  }
}

function run(patterns: string[], title: string, env: Record<string, string>): void {
  console.log(`\n===== on ${title} =====`)
  const report = join(results, 'report.json')
  rmSync(report, { force: true })
  const { status } = spawnSync(process.execPath, ['node_modules/mocha/bin/mocha.js', ...patterns], {
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
