import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** Longer than the slowest tool takes on a busy machine, with all that it first has to fetch. */
const longest = 240_000

/**
 * Runs a program to its end.
 * @returns what it printed on standard output
 * @throws {Error} all that it printed, when it fails
 */
export function run(program: string, args: string[], { cwd = '.', env = {} } = {}): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      cwd: resolve(cwd),
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: longest,
    })
    let stdout = ''
    let all = ''
    child.stdout.on('data', (chunk) => {
      stdout += chunk
      all += chunk
    })
    child.stderr.on('data', (chunk) => (all += chunk))
    child.on('error', fail)
    child.on('close', (code, signal) =>
      code === 0 ? done(stdout) : fail(new Error(`${program} ${args.join(' ')}: ${signal ?? code}\n${all}`)),
    )
  })
}

/** Where what is written for a tool is: its settings, or the program that uses the client it makes. */
export const programs = (name: string): string => resolve('scripts/tools/programs', name)
