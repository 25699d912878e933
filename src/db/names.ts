/**
 * What makes two usernames one: NFKC, then case folding, then NFKC again (after Unicode's NFKC_Casefold). Folding each
 * character to lower, upper and lower case joins what full case folding joins (`ß` and `SS`, `σ` and `ς`), and
 * dotless `ı` with `i` as well.
 * @returns UTF-8, to be compared byte by byte
 */
export function foldUsername(username: string): Buffer {
  const folded = Array.from(username.normalize('NFKC'), (character) =>
    character.toLowerCase().toUpperCase().toLowerCase(),
  ).join('')
  return Buffer.from(folded.normalize('NFKC'))
}
