/** Every password and session key that a response made valid. */
export const secrets = new Set<string>()

const fields = ['password', 'key']

/** Notes what a request and its response have in fields that are secret. */
export function noteSecrets(
  sent: string | Buffer | undefined,
  { status, text }: { status: number; text: string },
): void {
  if (status !== 200) return
  for (const part of [read(String(sent ?? '')), read(text)]) {
    for (const field of fields) {
      const value = part[field]
      if (typeof value === 'string') secrets.add(value)
    }
  }
}

/** JSON, or a form; of anything else, nothing. */
function read(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text))
  } catch {
    return Object.fromEntries(new URLSearchParams(text))
  }
}
