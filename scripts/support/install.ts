import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Installs what only one of this project's commands needs, where it is not there yet. */
export function install(folder: string): void {
  if (existsSync(join(folder, 'node_modules'))) return
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], { cwd: resolve(folder), stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(1)
}
