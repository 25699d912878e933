/**
 * What makes two usernames one: NFKC, then case folding, then NFKC again (after Unicode's NFKC_Casefold). Lower, upper and
 * lower case of a character join what full case folding joins, as in `ß` and `SS`, or `σ` and `ς`; but for the dotless
 * `ı`, which shares its upper case with `i` and does not fold.
 * @returns UTF-8, to be compared byte by byte
 */
export function foldUsername(username: string): Buffer {
  const folded = username
    .normalize('NFKC')
    .replace(/[^ı]/gu, (character) => character.toLowerCase().toUpperCase().toLowerCase())
  return Buffer.from(folded.normalize('NFKC'))
}
