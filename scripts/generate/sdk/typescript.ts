import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build, type Format } from 'esbuild'
import type { OpenAPIV3_1 } from 'openapi-types'
import { generateClient, inTemporaryFolder, patch } from './redocly.ts'
import { fill, handwritten, readme } from './templates.ts'

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')

/** The npm package: ES modules and CommonJS, with types for both. */
export async function typescriptSdk(document: OpenAPIV3_1.Document): Promise<[string, string][]> {
  const client = completeClient(await generateClient(document, 'typescript'))
  const index = fill(await handwritten('typescript/index.ts'), document)
  const example = fill(await handwritten('typescript/example.mjs'), document)
  return inTemporaryFolder(async (folder) => {
    await mkdir(join(folder, 'src'))
    await writeFile(join(folder, 'src/client.ts'), client)
    await writeFile(join(folder, 'src/index.ts'), index)
    await declare(folder)
    const declarations = (name: string) => readFile(join(folder, `types/${name}.d.ts`), 'utf8')
    return [
      ['package.json', packageJson(document)],
      ['README.md', await readme(document, 'typescript', example, (operationId) => operationId)],
      ['dist/index.js', await bundle(folder, 'esm')],
      ['dist/index.cjs', await bundle(folder, 'cjs')],
      ['dist/index.d.ts', await declarations('index')],
      ['dist/client.d.ts', await declarations('client')],
      ['dist/index.d.cts', (await declarations('index')).replaceAll('./client.js', './client.cjs')],
      ['dist/client.d.cts', await declarations('client')],
    ]
  })
}

/** Adds what the generated client leaves out, and takes one thing away. */
function completeClient(generated: string): string {
  // A page says how long the list is: the last one needs no empty one after it.
  const code = patch(
    generated,
    '      if (!Array.isArray(pageItems) || pageItems.length === 0) return;\n',
    `      if (!Array.isArray(pageItems) || pageItems.length === 0) return;
      const total = resolvePointer(page, '/total');
      if (typeof total === 'number' && position + pageItems.length >= total) return;
`,
  )
  // The module would make a client when it is imported: bundlers could not drop it.
  const end = code.indexOf('\nexport const client = createClient<')
  if (end < 0) throw new Error('the generated client has another ending')
  return `${code.slice(0, end)}\n`
}

async function declare(folder: string): Promise<void> {
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    target: 'es2022',
    lib: ['es2022', 'dom', 'dom.iterable'],
    module: 'nodenext',
    declaration: true,
    emitDeclarationOnly: true,
    outDir: 'types',
    types: [],
    skipLibCheck: true,
  }
  await writeFile(join(folder, 'package.json'), '{"type":"module"}')
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }))
  await promisify(execFile)(process.execPath, [tsc, '-p', folder]).catch(({ stdout }) => {
    throw new Error(`the TypeScript SDK does not compile:\n${stdout}`)
  })
}

async function bundle(folder: string, format: Format): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: ['src/index.ts'],
    bundle: true,
    write: false,
    platform: 'neutral',
    target: 'es2022',
    format,
  })
  return outputFiles[0]?.text ?? ''
}

const packageJson = ({ info }: OpenAPIV3_1.Document) =>
  `${JSON.stringify(
    {
      name: 'roomkeeper-client',
      version: info.version,
      description: `Client for ${info.title}`,
      license: 'MIT',
      type: 'module',
      sideEffects: false,
      engines: { node: '>=20' },
      main: './dist/index.cjs',
      module: './dist/index.js',
      types: './dist/index.d.ts',
      exports: {
        '.': {
          import: { types: './dist/index.d.ts', default: './dist/index.js' },
          require: { types: './dist/index.d.cts', default: './dist/index.cjs' },
        },
        './package.json': './package.json',
      },
      files: ['dist'],
    },
    null,
    2,
  )}\n`
