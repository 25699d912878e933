import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import type { OpenAPIV3_1 } from 'openapi-types'
import { addKeywords } from './keywords.ts'
import { type ContractOperation, operationsOf } from './operations.ts'

/**
 * One function per operation that checks `{ path, query, body }`, fills in defaults and normalizes, as plain code:
 * Ajv's standalone mode, bundled with its run-time helpers so that the service needs no Ajv.
 * @returns the files, by name
 */
export async function validators(document: OpenAPIV3_1.Document): Promise<[string, string][]> {
  const ajv = new Ajv2020({
    allErrors: true,
    useDefaults: true,
    strictTypes: false,
    code: { source: true, esm: true, lines: true },
    // Patterns and bounds in the contract say what these formats mean here.
    formats: { uuid: true, password: true },
  })
  addKeywords(ajv)
  const operations = operationsOf(document)
  for (const operation of operations) ajv.addSchema(requestSchema(operation), operation.operationId)
  const names = operations.map(({ operationId }) => operationId)
  const code = standaloneCode.default(ajv, Object.fromEntries(names.map((name) => [name, name])))
  const bundle = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'esm',
    mainFields: ['main'],
    banner: { js: '// Made from openapi.yaml by npm run generate.' },
  })
  return [
    ['validators.js', bundle.outputFiles[0]?.text ?? ''],
    ['validators.d.ts', declarations(names)],
  ]
}

function requestSchema({ parameters, requestBody }: ContractOperation) {
  const properties: Record<string, unknown> = {}
  for (const place of ['path', 'query']) {
    const here = parameters.filter((parameter) => parameter.in === place)
    properties[place] = {
      type: 'object',
      additionalProperties: false,
      required: here.filter(({ required }) => required).map(({ name }) => name),
      properties: Object.fromEntries(here.map(({ name, schema }) => [name, schema])),
    }
  }
  const body = requestBody?.content['application/json']?.schema
  if (body) properties.body = body
  return { type: 'object', required: Object.keys(properties), properties }
}

const declarations = (names: string[]) => `// Made from openapi.yaml by npm run generate.
import type { ValidateFunction } from 'ajv'
${names.map((name) => `export declare const ${name}: ValidateFunction`).join('\n')}
`
