/**
 * Prints a prominent notice that something is left out on this machine.
 * @returns whether that is a failure: in CI, where nothing may be missing
 */
export function leftOut(what: string, how: string[]): boolean {
  const lines = [`LEFT OUT: ${what}`, ...how.map((line) => `  ${line}`)]
  const rule = '*'.repeat(Math.max(...lines.map((line) => line.length)) + 6)
  console.error(`\n${rule}\n${lines.map((line) => `*  ${line}`).join('\n')}\n${rule}\n`)
  return Boolean(process.env.CI) && process.env.CI !== 'false'
}
