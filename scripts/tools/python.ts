import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { toolchains } from '../support/toolchains.ts'
import { run } from './run.ts'

/**
 * A virtual environment with the tools that are written in Python.
 * @returns the folder of its programs, and an environment in which they find each other
 */
export async function pythonTools(shared: string): Promise<{ bin: string; env: { PATH: string } }> {
  const venv = join(shared, 'venv')
  const bin = join(venv, 'bin')
  if (!existsSync(venv)) {
    await run(toolchains.python.find() ?? '', ['-m', 'venv', venv])
    const requirements = ['--requirement', 'scripts/tools/requirements.txt']
    await run(join(bin, 'pip'), ['install', '--quiet', '--disable-pip-version-check', ...requirements])
  }
  return { bin, env: { PATH: `${bin}${delimiter}${process.env.PATH}` } }
}
