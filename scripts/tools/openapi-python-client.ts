import { join } from 'node:path'
import { pythonTools } from './python.ts'
import { programs, run } from './run.ts'
import { mustHaveMade } from './service.ts'
import type { Tool } from './tool.ts'

/** Makes a Python client of httpx and attrs. */
export const openapiPythonClient: Tool = {
  name: 'openapi-python-client',
  version: '0.29.1',
  needs: ['python'],
  async check({ service, document, folder, shared }) {
    const { bin, env } = await pythonTools(shared)
    const generate = ['generate', '--path', document, '--meta', 'none', '--output-path', join(folder, 'client')]
    await run(join(bin, 'openapi-python-client'), [...generate, '--fail-on-warning'], { env })
    const args = [programs('one_call.py'), service.url, service.key]
    const [modules, ...printed] = (await run(join(bin, 'python'), args, { env: { PYTHONPATH: folder } })).split('\n')
    await mustHaveMade(service, printed.join('\n'), 'openapi-python-client')
    return `a client of ${modules} modules, imported and called`
  },
}
