import type { ToolchainName } from '../support/toolchains.ts'
import type { Service } from './service.ts'

/** A tool that takes the published document. */
export interface Tool {
  name: string
  version: string
  needs: ToolchainName[]
  /**
   * Gives the tool the document.
   * @returns what it did, for people
   * @throws {Error} what it complained about
   */
  check(setting: Setting): Promise<string>
}

export interface Setting {
  service: Service
  /** The file of the document. */
  document: string
  /** An empty folder for this tool. */
  folder: string
  /** One for what tools share. */
  shared: string
}
