import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pythonTools } from './python.ts'
import { programs, run } from './run.ts'
import type { Tool } from './tool.ts'

interface Report {
  phases: Record<string, { status: string }>
  test_cases: { generated: number; unique_failures: number; errored: number }
  warnings: Record<string, string[]>
}

/** Asks the running service whatever the document allows and forbids, also along the document's links. */
export const schemathesis: Tool = {
  name: 'schemathesis',
  version: '4.32.5',
  needs: ['python'],
  async check({ service, folder, shared }) {
    const { bin } = await pythonTools(shared)
    await copyFile(programs('schemathesis.toml'), join(folder, 'schemathesis.toml'))
    await writeFile(join(folder, 'users.txt'), service.users.map((user) => `"${user}"\n`).join(''))
    const authorization = ['--header', `Authorization: Bearer ${service.key}`]
    const printed = await run(
      join(bin, 'schemathesis'),
      ['run', `${service.url}/openapi.json`, ...authorization, ...bounds, ...output],
      { cwd: folder },
    )
    const { phases, test_cases, warnings }: Report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'))
    for (const phase of ['examples', 'coverage', 'fuzzing', 'stateful']) {
      if (phases[phase]?.status !== 'success') throw new Error(`no phase ${phase}:\n${printed}`)
    }
    if (warnings.unsupported_regex?.length !== 0) throw new Error(`a pattern that it can't read:\n${printed}`)
    const links = /API Links: +(\d+ covered)/.exec(printed)?.[1]
    const { generated, unique_failures } = test_cases
    return `${generated} cases in its 4 phases, ${unique_failures} failures; of the links, ${links}`
  },
}

/** The same cases in every run, and not too many. */
const bounds = ['--seed', '1', '--max-examples', '50', '--generation-database', 'none']

const output = ['--no-color', '--report', 'json', '--report-json-path', 'report.json']
