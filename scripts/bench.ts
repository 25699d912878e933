/** Installs what only the benchmark needs, and runs it: npm run bench [-- --quick] [-- --scale] [-- --json]. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('bench/', import.meta.url))
if (!existsSync(`${folder}node_modules`)) {
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], { cwd: folder, stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(1)
}
await import(new URL('bench/main.ts', import.meta.url).href)
