/** Passwords that the contract allows, by what is particular to them. */
export const goodPasswords = {
  '8 characters': 'abcdefgh',
  '72 bytes': 'x'.repeat(72),
  '72 bytes of two-byte characters': 'é'.repeat(36),
  '72 bytes of four-byte characters': '😀'.repeat(18),
  '8 characters of four bytes': '😀'.repeat(8),
  'spaces, quotes and controls': ' "\'\\\t\n%_',
  'digits alone': '12345678',
}

/** Passwords that the contract does not allow. */
export const badPasswords = {
  'no characters': '',
  '7 characters': 'abcdefg',
  '7 characters of four bytes': '😀'.repeat(7),
  '73 bytes': 'x'.repeat(73),
  '73 bytes in 37 characters': `${'é'.repeat(36)}x`,
  '76 bytes in 19 characters': '😀'.repeat(19),
  'a NUL': 'correct horse\u0000battery',
  'a lone surrogate': 'correct horse\ud800',
  'a number in place of text': 12345678,
  'null in place of text': null,
}
