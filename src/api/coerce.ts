import type { Texts } from './body.js'

/** The JSON Schema type of each name that may come as text. */
export type TextTypes = Record<string, string | undefined>

/**
 * Reads texts of a query string or a form as the types that the contract gives them. A text that is no number or no
 * boolean stays a text, and so fails validation.
 */
export function coerceTexts(texts: Texts, types: TextTypes): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const name in texts) {
    const text = texts[name]
    // Also where a name is `__proto__`, this makes a property of its own.
    Object.defineProperty(values, name, {
      value: typeof text === 'string' ? readText(text, types[name]) : text,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
  return values
}

function readText(text: string, type: string | undefined): unknown {
  if (type === 'integer' && /^(0|-?[1-9]\d{0,31})$/.test(text)) return Number(text)
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  return text
}
