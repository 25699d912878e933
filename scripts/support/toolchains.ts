import { execFileSync } from 'node:child_process'
import { findProgram, installPackage } from './programs.ts'

/** What some tests need besides Node. */
export interface Toolchain {
  /** For people: what is missing, and how to get it. */
  description: string
  find(): string | undefined
  debianPackage?: string
}

export const toolchains = {
  chromium: {
    description: 'Chromium (on Debian: apt-get install chromium)',
    find: () => findProgram('chromium', 'chromium-browser', 'google-chrome'),
    debianPackage: 'chromium',
  },
  python: {
    description: 'Python 3.9 or later with venv (on Debian: apt-get install python3-venv)',
    find: () => findWorking('python3', ['-c', 'import ensurepip, sys, venv; assert sys.version_info >= (3, 9)']),
    debianPackage: 'python3-venv',
  },
  go: {
    description: 'Go 1.23 or later (https://go.dev/dl)',
    find: () => findWorking('go', ['version'], ([, minor = 0]) => minor >= 23),
  },
  java: {
    description: 'a JDK, 17 or later (on Debian: apt-get install default-jdk-headless)',
    find: () => findWorking('javac', ['-version'], ([major = 0]) => major >= 17) && findProgram('java'),
    debianPackage: 'default-jdk-headless',
  },
  maven: {
    description: 'Maven 3.6 or later (on Debian: apt-get install maven)',
    find: () => findWorking('mvn', ['-version'], ([major = 0, minor = 0]) => major > 3 || minor >= 6),
    debianPackage: 'maven',
  },
} satisfies Record<string, Toolchain>

export type ToolchainName = keyof typeof toolchains

/** Says of the toolchains that are missing, and that could not be installed, what they are. */
export function missingToolchains(names: ToolchainName[]): string[] {
  const missing = names
    .map((name): Toolchain => toolchains[name])
    .filter(({ find, debianPackage }) => !find() && !(debianPackage && installPackage(debianPackage) && find()))
  return missing.map(({ description }) => description)
}

/** A program that is there, and whose answer to `args` is good. */
function findWorking(name: string, args: string[], isRecent = (_version: number[]) => true): string | undefined {
  const program = findProgram(name)
  if (!program) return undefined
  try {
    const response = execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    const version = /(\d+)\.(\d+)/.exec(response)?.slice(1).map(Number) ?? []
    return isRecent(version) ? program : undefined
  } catch {
    return undefined
  }
}
