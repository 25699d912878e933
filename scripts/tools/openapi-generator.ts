import { cp } from 'node:fs/promises'
import { toolchains } from '../support/toolchains.ts'
import { programs, run } from './run.ts'
import { mustHaveMade } from './service.ts'
import type { Tool } from './tool.ts'

/** Makes a Java client of java.net.http and Jackson. */
export const openapiGenerator: Tool = {
  name: 'openapi-generator',
  version: '7.25.0 for Java',
  needs: ['java', 'maven'],
  async check({ service, document, folder }) {
    await cp(programs('java'), folder, { recursive: true })
    const args = ['-q', '-B', 'compile', 'exec:java', `-Ddocument=${document}`]
    const call = [`-Dexec.arguments=${service.url},${service.key}`]
    const printed = await run(toolchains.maven.find() ?? '', [...args, ...call], { cwd: folder })
    await mustHaveMade(service, printed, 'openapi-generator')
    return 'a client, compiled and called'
  },
}
