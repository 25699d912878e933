import { _, type Ajv, type KeywordCxt } from 'ajv'

/** Teaches Ajv the words that the contract adds to JSON Schema, as code that standalone mode can write down. */
export function addKeywords(ajv: Ajv): void {
  ajv.addKeyword({
    keyword: 'x-normalize',
    type: 'string',
    schemaType: 'string',
    metaSchema: { enum: ['NFC', 'lowercase'] },
    // Bounds and patterns hold for the normalized text.
    before: 'maxLength',
    modifying: true,
    code({ gen, data, schema, it: { parentData, parentDataProperty } }: KeywordCxt) {
      gen.assign(data, schema === 'NFC' ? _`${data}.normalize("NFC")` : _`${data}.toLowerCase()`)
      gen.if(_`${parentData}`, () => gen.assign(_`${parentData}[${parentDataProperty}]`, data))
    },
  })
  ajv.addKeyword({
    keyword: 'x-max-bytes',
    type: 'string',
    schemaType: 'number',
    error: { message: ({ schema }) => `must not be longer than ${schema} bytes of UTF-8` },
    code(cxt: KeywordCxt) {
      cxt.fail(_`new TextEncoder().encode(${cxt.data}).length > ${cxt.schema}`)
    },
  })
  ajv.addVocabulary(['x-pattern-hint'])
}
