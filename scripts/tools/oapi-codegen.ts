import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toolchains } from '../support/toolchains.ts'
import { programs, run } from './run.ts'
import { mustHaveMade } from './service.ts'
import type { Tool } from './tool.ts'

const version = 'v2.8.2'

/** Makes a Go client. */
export const oapiCodegen: Tool = {
  name: 'oapi-codegen',
  version,
  needs: ['go'],
  async check({ service, document, folder }) {
    const go = (...args: string[]) => run(toolchains.go.find() ?? '', args, { cwd: folder, env: { GOWORK: 'off' } })
    await mkdir(join(folder, 'client'))
    await copyFile(programs('main.go'), join(folder, 'main.go'))
    await writeFile(join(folder, 'go.mod'), goMod)
    const program = `github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@${version}`
    const options = ['-generate', 'types,client', '-package', 'client', '-o', 'client/client.go']
    await go('run', program, ...options, document)
    const printed = await go('run', '-mod=mod', '.', service.url, service.key)
    await mustHaveMade(service, printed, 'oapi-codegen')
    return 'a client, compiled and called'
  },
}

const goMod = `module onecall

go 1.23

require github.com/oapi-codegen/runtime v1.8.0
`
