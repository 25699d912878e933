/** Compiles src/ into dist/. `buildIfStale` does it only where something in src/ is newer than what was built. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = join(root, 'dist/main.js')

export function build() {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'src')], { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}

export function buildIfStale() {
  if (!existsSync(built) || newest(join(root, 'src')) > statSync(built).mtimeMs) build()
}

/**
 * @param {string} folder
 * @returns {number} when the newest of its files was written
 */
function newest(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return Math.max(...files.map((file) => statSync(join(folder, file)).mtimeMs))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build()
