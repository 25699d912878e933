import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build, transform } from 'esbuild'
import { toolchains } from '../../../scripts/support/toolchains.ts'

const run = promisify(execFile)
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
const sdk = (language: string) => resolve('generated/sdk', language)
const programs = (language: string) => resolve('test/clients/programs', language)

/** A project that uses an SDK as a package, outside this one. */
export interface SdkProject {
  folder: string
  /** Runs one of the programs of `test/clients/programs` to its end; gives what it prints as JSON. */
  program(name: string, setting: object): Promise<unknown>
  /** Runs the code of a README, and gives what it prints. */
  example(code: string): Promise<string>
}

const folders: string[] = []
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'roomkeeper-sdk-'))
  folders.push(folder)
  return folder
}

export interface TypescriptProject extends SdkProject {
  /** Compiles a file, and throws what the compiler prints. */
  compile(name: string, code: string): Promise<void>
}

/** An empty Node project with the packed package installed. */
export async function typescriptProject(): Promise<TypescriptProject> {
  const folder = await newFolder()
  const node = async (file: string, ...args: string[]) =>
    (await run(process.execPath, [file, ...args], { cwd: folder })).stdout
  await writeFile(join(folder, 'package.json'), '{"private":true}')
  await install('typescript', folder, { npm_config_offline: 'true' })
  for (const name of ['story', 'robust']) {
    const { code } = await transform(await readFile(`${programs('typescript')}/${name}.ts`, 'utf8'), { loader: 'ts' })
    await writeFile(join(folder, `${name}.mjs`), code)
    await writeFile(
      join(folder, `run-${name}.mjs`),
      `import { ${name} } from './${name}.mjs'\nconsole.log(JSON.stringify(await ${name}(JSON.parse(process.argv[2]))))`,
    )
  }
  return {
    folder,
    program: async (name, setting) => JSON.parse(await node(`run-${name}.mjs`, JSON.stringify(setting))),
    async example(code) {
      await writeFile(join(folder, 'example.mjs'), code)
      return node('example.mjs')
    },
    async compile(name, code) {
      await writeFile(join(folder, name), code)
      const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022']
      await node(tsc, ...options, name).catch(({ stdout }) => {
        throw new Error(stdout)
      })
    },
  }
}

/** What a bundler makes of code in such a project, for browsers. */
export async function bundle({ folder }: SdkProject, contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

/** A virtual environment with the package installed by pip. */
export async function pythonProject(): Promise<SdkProject> {
  const folder = await newFolder()
  await run(toolchains.python.find() ?? 'python3', ['-m', 'venv', join(folder, 'venv')])
  const python = async (...args: string[]) => (await run(join(folder, 'venv/bin/python'), args, { cwd: folder })).stdout
  await install('python', folder, { PATH: `${join(folder, 'venv/bin')}${delimiter}${process.env.PATH}` })
  return {
    folder,
    program: async (name, setting) =>
      JSON.parse(await python(`${programs('python')}/${name}.py`, JSON.stringify(setting))),
    async example(code) {
      await writeFile(join(folder, 'example.py'), code)
      return python('example.py')
    },
  }
}

/** A module that requires the SDK's module by its path. */
export async function goProject(): Promise<SdkProject> {
  const folder = await newFolder()
  const program = toolchains.go.find() ?? 'go'
  // No proxy knows the module.
  const env = { GOPROXY: 'http://127.0.0.1:1', GOWORK: 'off' }
  const go = async (cwd: string, ...args: string[]) =>
    (await run(program, args, { cwd, env: { ...process.env, ...env } })).stdout
  const newModule = async (path: string) => {
    await writeFile(join(path, 'go.mod'), 'module client\n\ngo 1.23\n')
    await install('go', path, { ...env, PATH: `${dirname(program)}${delimiter}${process.env.PATH}` })
  }
  await cp(programs('go'), folder, { recursive: true })
  await newModule(folder)
  await go(folder, 'build', '-o', 'client', '.')
  return {
    folder,
    program: async (name, setting) =>
      JSON.parse((await run(join(folder, 'client'), [name, JSON.stringify(setting)])).stdout),
    async example(code) {
      const path = await newFolder()
      await writeFile(join(path, 'main.go'), code)
      await newModule(path)
      return go(path, 'run', '.')
    },
  }
}

/** The example of a package's README. */
export const readmeExample = (language: string): Promise<string> => readmeCode(language, 'js|python|go')

/** Installs a package as its README says. */
async function install(language: string, cwd: string, env: Record<string, string>): Promise<void> {
  const commands = (await readmeCode(language, 'sh')).replaceAll('PATH/', `${resolve()}/`)
  await run('sh', ['-euc', commands], { cwd, env: { ...process.env, ...env } })
}

async function readmeCode(language: string, kind: string): Promise<string> {
  const readme = await readFile(join(sdk(language), 'README.md'), 'utf8')
  return new RegExp(`\`\`\`(?:${kind})\\n([^]*?)\`\`\``).exec(readme)?.[1] ?? ''
}
