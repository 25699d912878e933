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
    await writeFile(api, JSON.stringify(prepare(document)))
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

/** The document as the generator does most with it. */
function prepare(document: OpenAPIV3_1.Document): OpenAPIV3_1.Document {
  const prepared = structuredClone(document)
  for (const path of Object.values(prepared.paths ?? {})) {
    for (const operation of [path?.get, path?.post, path?.put, path?.delete]) {
      if (!operation) continue
      // Otherwise the fields of an optional body are not among the arguments of a call.
      if (operation.requestBody) Object.assign(operation.requestBody, { required: true })
      if (isList(operation)) Object.assign(operation, { 'x-redoclyPagination': pagination })
    }
  }
  return prepared
}

const pagination = { style: 'offset', offsetParam: 'offset', limitParam: 'limit', items: '/users' }

/** The lists are the operations with `limit` and `offset`. */
function isList({ parameters = [] }: OpenAPIV3_1.OperationObject): boolean {
  const references = parameters.map((parameter) => ('$ref' in parameter ? parameter.$ref : ''))
  return ['Limit', 'Offset'].every((name) => references.includes(`#/components/parameters/${name}`))
}
