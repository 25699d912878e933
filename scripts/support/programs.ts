import { execFileSync } from 'node:child_process'

/** Where a program is on this machine, if it is there. */
export function findProgram(...names: string[]): string | undefined {
  return names.map(find).find((path) => path !== undefined)
}

function find(name: string): string | undefined {
  try {
    // Where Debian keeps servers, and Go's installer Go, though not every PATH looks there.
    const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin:/usr/local/go/bin` }
    return execFileSync('sh', ['-c', `command -v ${name}`], { env, encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}

/** Installs a package of Debian, where this process may: as root on Debian. */
export function installPackage(name: string): boolean {
  if (process.getuid?.() !== 0 || !findProgram('apt-get')) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const aptGet = (...args: string[]) => execFileSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 2, 2] })
  try {
    aptGet('update')
    aptGet('install', '-y', '--no-install-recommends', name)
    return true
  } catch {
    return false
  }
}
