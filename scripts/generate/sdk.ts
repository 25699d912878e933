import type { OpenAPIV3_1 } from 'openapi-types'
import { goSdk } from './sdk/go.ts'
import { pythonSdk } from './sdk/python.ts'
import { typescriptSdk } from './sdk/typescript.ts'

/**
 * A client package for each language: Redocly's client, completed by what is hand-written in `sdk/`.
 * @returns the files, by path
 */
export async function sdks(document: OpenAPIV3_1.Document): Promise<[string, string][]> {
  const packages = await Promise.all(
    Object.entries({ typescript: typescriptSdk, python: pythonSdk, go: goSdk }).map(async ([language, make]) =>
      (await make(document)).map(([path, text]): [string, string] => [`sdk/${language}/${path}`, text]),
    ),
  )
  return packages.flat()
}
