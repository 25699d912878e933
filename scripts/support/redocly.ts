import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js')
const quiet = {
  REDOCLY_TELEMETRY: 'off',
  REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  REDOCLY_SUPPRESS_NOTIFICATIONS: 'true',
  NODE_NO_WARNINGS: '1',
}

export interface Verdict {
  ok: boolean
  output: string
}

/** Checks a document, its examples included, by the rules in `redocly.yaml`. */
export const lint = (file: string): Promise<Verdict> => redocly('lint', file, '--config', 'redocly.yaml')

/**
 * Compares two documents. A change that breaks clients fails, unless `info.version` was raised as much as it asks for.
 * Both are JSON: in YAML, Redocly does not see changes below an alias.
 */
export async function findBreaking(released: string, current: string): Promise<Verdict> {
  const diff = (...args: string[]) => redocly('diff', released, current, '--config', 'redocly-diff.yaml', ...args)
  const breaking = await diff('--fail-on', 'major')
  return breaking.ok ? breaking : diff('--fail-on', 'none', '--check-version')
}

/** Runs Redocly CLI, offline. */
export function redocly(...args: string[]): Promise<Verdict> {
  const options = { cwd: root, env: { ...process.env, ...quiet } }
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) => {
      resolve({ ok: !error, output: (stdout + stderr).replace(boxed, '').trim() })
    })
  })
}

/** The notice of each run that Node 20, which this project is for, will not be supported by later versions. */
const boxed = /^ *[╔║╚].*\n/gm
