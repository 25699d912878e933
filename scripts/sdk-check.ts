/** Checks the generated clients as their users' tools would: mypy on the Python one, gofmt and go vet on the Go one. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { leftOut } from './support/left-out.ts'
import { type Toolchain, toolchains } from './support/toolchains.ts'

const mypy = ['mypy==2.4.1', 'httpx==0.28.1']
const folder = mkdtempSync(join(tmpdir(), 'roomkeeper-sdk-check-'))
let failed = false

try {
  check('python', toolchains.python, (python) => {
    const venv = join(folder, 'venv')
    run(python, ['-m', 'venv', venv])
    run(join(venv, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', ...mypy])
    run(join(venv, 'bin/mypy'), ['--strict', `--cache-dir=${join(folder, 'mypy')}`, 'roomkeeper'], 'python')
  })
  check('go', toolchains.go, (go) => {
    const gofmt = join(run(go, ['env', 'GOROOT']).trim(), 'bin/gofmt')
    const unformatted = run(gofmt, ['-l', '.'], 'go')
    if (unformatted) throw new Error(`not formatted: ${unformatted}`)
    run(go, ['vet', './...'], 'go')
  })
} finally {
  rmSync(folder, { recursive: true })
}
process.exit(failed ? 1 : 0)

function check(language: string, toolchain: Toolchain, work: (program: string) => void): void {
  const program = toolchain.find()
  if (!program) {
    if (leftOut(`the check of the ${language} SDK`, [toolchain.description])) failed = true
    return
  }
  try {
    work(program)
    console.log(`${language}: ok`)
  } catch (error) {
    console.error(`${language}: ${error instanceof Error ? error.message : error}`)
    failed = true
  }
}

/** Runs a program, in the folder of a language's SDK; throws what it prints when it fails. */
function run(program: string, args: string[], language = ''): string {
  const cwd = resolve('generated/sdk', language)
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw error ?? new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`)
  return stdout
}
