/** Bundles src/ into dist/, so that a start reads a few files. `buildIfStale` does it only where what it reads is newer. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = join(root, 'dist/main.js')
const sources = ['src', 'generated/validators.js', 'package-lock.json'].map((name) => join(root, name))

/** They load files of their own: binaries, or what a thread runs. */
const unbundled = ['libsql', 'piscina']
/** What Knex would load for other databases. */
const unused = ['better-sqlite3', 'mariadb', 'mysql', 'oracledb', 'pg', 'pg-query-stream', 'sqlite3', 'tedious']

export const build = () => bundle(['src/main.ts', 'src/migrate.ts', 'src/auth/hashing.ts'], 'dist')

/**
 * @param {string[]} entryPoints
 * @param {string} outdir a folder of the project's, emptied before
 * @param {import('esbuild').BuildOptions} options
 */
export async function bundle(entryPoints, outdir, options = {}) {
  const esbuild = await import('esbuild')
  rmSync(join(root, outdir), { recursive: true, force: true })
  await esbuild.build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    external: [...unbundled, ...unused],
    // What is bundled of CommonJS asks for Node's own modules with it.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
    ...options,
  })
}

export async function buildIfStale() {
  if (!existsSync(built) || newest(sources) > statSync(built).mtimeMs) await build()
}

/**
 * @param {string[]} paths of files and folders
 * @returns {number} when the newest of them was written
 */
function newest(paths) {
  const files = paths.flatMap((path) => {
    const isFolder = statSync(path).isDirectory()
    return isFolder ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file)) : path
  })
  return Math.max(...files.map((file) => statSync(file).mtimeMs))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
