/** Ends the process with one line that says why it can't run. */
export function exitWith(error: unknown): never {
  console.error(`roomkeeper: ${reason(error)}`)
  process.exit(1)
}

/** Why the process can't run, in one line. */
export function reason(error: unknown): string {
  // Node joins the failures of several addresses of one host, and gives them no message of their own.
  if (error instanceof AggregateError) return reason(error.errors[0])
  return error instanceof Error ? error.message : String(error)
}
