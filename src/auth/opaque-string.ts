/**
 * The form in which passwords are compared (RFC 8265, OpaqueString): every kind of space is U+0020, and what Unicode composes
 * in several ways is one. The contract says which characters there may be.
 */
export const opaqueString = (text: string): string => text.replace(/\p{Zs}/gu, ' ').normalize('NFC')
