import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenAPIV3_1 } from 'openapi-types'
import { redocly } from '../../support/redocly.ts'

type Language = 'typescript' | 'python' | 'go'

const options: Record<Language, string[]> = {
  typescript: ['--args-style', 'flat'],
  python: [],
  go: ['--go-package', 'roomkeeper'],
}

/** Redocly's client of a document: one file of code. */
export async function generateClient(document: OpenAPIV3_1.Document, language: Language): Promise<string> {
  return inTemporaryFolder(async (folder) => {
    const api = join(folder, 'openapi.json')
    const out = join(folder, 'out')
    await mkdir(out)
    await writeFile(api, JSON.stringify(withPagination(document)))
    const args = ['--generator', language, ...options[language]]
    const { ok, output } = await redocly('generate-client', api, '-o', join(out, 'client.ts'), ...args)
    const [name, ...more] = await readdir(out)
    if (!ok || !name || more.length > 0) throw new Error(`no client for ${language}:\n${output}`)
    return readFile(join(out, name), 'utf8')
  })
}

/** Does something in a temporary folder. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'roomkeeper-generate-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Replaces a text that has to be there so many times, so that a new version of the generator can't pass unseen. */
export function patch(code: string, from: string, to: string, times = 1): string {
  const parts = code.split(from)
  if (parts.length !== times + 1) throw new Error(`the generated client has ${parts.length - 1} times: ${from}`)
  return parts.join(to)
}

/** Marks the lists, which are the operations with `limit` and `offset`, as what can be iterated over. */
function withPagination(document: OpenAPIV3_1.Document): OpenAPIV3_1.Document {
  const marked = structuredClone(document)
  for (const path of Object.values(marked.paths ?? {})) {
    const parameters = JSON.stringify(path?.get?.parameters ?? [])
    if (path?.get && /\/Limit"/.test(parameters) && /\/Offset"/.test(parameters)) {
      const spec = { style: 'offset', offsetParam: 'offset', limitParam: 'limit', items: '/users' }
      Object.assign(path.get, { 'x-redoclyPagination': spec })
    }
  }
  return marked
}
