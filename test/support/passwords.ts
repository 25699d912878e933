/** Passwords that the contract allows, by what is particular to them. */
export const goodPasswords = {
  '8 characters': 'abcdefgh',
  '72 bytes': 'x'.repeat(72),
  '72 bytes of two-byte characters': 'é'.repeat(36),
  '72 bytes of four-byte characters': '😀'.repeat(18),
  '8 characters of four bytes': '😀'.repeat(8),
  'spaces, quotes and controls': ' "\'\\\t\n%_',
  'digits alone': '12345678',
  '105 characters, which are 70 bytes when they are composed': 'u\u0308\u0301'.repeat(35),
  '3 characters, which are 9 in normalization form C': '\u{1d160}'.repeat(3),
}

/** Passwords that accounts may have from before passwords had one form, and that the contract allows no new account. */
export const formerPasswords = {
  '8 characters, which are 4 when they are composed': 'e\u0301'.repeat(4),
  '72 bytes, which are 144 in normalization form C': '\u0958'.repeat(24),
}

/** Passwords that are one, in two spellings. */
export const samePasswords: Record<string, [string, string]> = {
  'composed and decomposed': ['correct hörse', 'correct ho\u0308rse'],
  'with its marks in another order': ['correct hq\u0323\u0307rse', 'correct hq\u0307\u0323rse'],
  'with a character that Unicode has twice': ['correct h\u212brse', 'correct h\u00c5rse'],
  ...Object.fromEntries(
    [...'\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'].map(
      (space): [string, [string, string]] => [
        `with the space U+${space.charCodeAt(0).toString(16)}`,
        ['correct horse', `correct${space}horse`],
      ],
    ),
  ),
}

/** Passwords that are two, however alike. */
export const otherPasswords: Record<string, [string, string]> = {
  'another case': ['correct horse', 'Correct horse'],
  'another width': ['correct horse', '\uff43orrect horse'],
  'a ligature': ['confirm horse', 'con\ufb01rm horse'],
  'a tab for a space': ['correct horse', 'correct\thorse'],
  'a zero-width space': ['correct horse', 'correct \u200bhorse'],
  'two spaces for one': ['correct horse', 'correct  horse'],
  'a space at the end': ['correct horse', 'correct horse '],
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
