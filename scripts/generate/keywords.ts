import { _, type Ajv, type KeywordCxt, type Name } from 'ajv'

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
    keyword: 'x-measured-as',
    type: 'string',
    schemaType: 'string',
    metaSchema: { enum: ['OpaqueString', 'OpaqueString or as sent'] },
    // Bounds and patterns hold for this form of the text; the text itself stays as it is.
    before: 'maxLength',
    code({ gen, data, schema, parentSchema }: KeywordCxt) {
      const opaque = gen.const('opaque', _`${data}.replace(/\\p{Zs}/gu, " ").normalize("NFC")`)
      const isInBounds = _`[...${opaque}].length >= ${parentSchema.minLength} && ${bytesOf(opaque)} <= ${parentSchema['x-max-bytes']}`
      gen.if(schema === 'OpaqueString' ? true : isInBounds, () => gen.assign(data, opaque))
    },
  })
  ajv.addKeyword({
    keyword: 'x-max-bytes',
    type: 'string',
    schemaType: 'number',
    error: { message: ({ schema }) => `must not be longer than ${schema} bytes of UTF-8` },
    code(cxt: KeywordCxt) {
      cxt.fail(_`${bytesOf(cxt.data)} > ${cxt.schema}`)
    },
  })
  ajv.addVocabulary(['x-pattern-hint'])
}

const bytesOf = (text: Name) => _`new TextEncoder().encode(${text}).length`
