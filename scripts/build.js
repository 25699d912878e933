/** Bundles src/ into dist/, so that a start reads few files. `buildIfStale` does it only where what it reads is newer. */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadCached } from './support/cached-script.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
/** The service, as it is built. */
export const service = join(dist, 'main.cjs')
const sources = ['src', 'generated/validators.js', 'package-lock.json', 'scripts/build.js'].map((name) =>
  join(root, name),
)

/** They load files of their own: binaries, or what a thread runs. */
const unbundled = ['libsql', 'piscina']
/** What Knex would load for other databases. */
const unused = ['better-sqlite3', 'mariadb', 'mysql', 'oracledb', 'pg', 'pg-query-stream', 'sqlite3', 'tedious']

/** What openapi-backend would load to check the document, which `npm run check` does, and to compile its validators. */
const leaveOut = {
  name: 'leave-out',
  /** @param {import('esbuild').PluginBuild} build */
  setup({ onResolve, onLoad }) {
    const filter = /^(ajv|openapi-schema-validator|mock-json-schema|dereference-json-schema|\.\/refparser)$/
    onResolve({ filter }, ({ importer, path }) =>
      /[\\/]openapi-backend[\\/]/.test(importer) ? { path, namespace: 'left-out' } : undefined,
    )
    onLoad({ filter, namespace: 'left-out' }, () => ({ contents: '' }))
  },
}

export async function build() {
  // Aside, and then put in place: others may be running, starting, or building as well.
  const aside = `dist-${process.pid}`
  await bundle(['src/main.ts', 'src/migrate.ts', 'src/auth/hashing.ts'], aside, {
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
    plugins: [leaveOut],
  })
  rmSync(dist, { recursive: true, force: true })
  try {
    renameSync(join(root, aside), dist)
  } catch (error) {
    rmSync(join(root, aside), { recursive: true })
    if (!existsSync(service)) throw error
  }
  loadCached(service)
}

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
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    external: [...unbundled, ...unused],
    // What is bundled of CommonJS asks for Node's own modules with it.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
    ...options,
  })
  // Else its process would stay as long as this one.
  await esbuild.stop()
}

export async function buildIfStale() {
  if (!existsSync(service) || newest(sources) > statSync(service).mtimeMs) await build()
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
