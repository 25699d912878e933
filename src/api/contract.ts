import { readFileSync } from 'node:fs'
import type { Document } from 'openapi-backend'
import { root } from '../paths.js'

const read = (file: string) => JSON.parse(readFileSync(new URL(`generated/${file}`, root), 'utf8'))

/** The contract, made from openapi.yaml, with its references resolved. */
export const contract: Document = read('openapi.dereferenced.json')

/** Whether each operation takes a session key. */
export const sessionKeys: Record<string, 'required' | 'optional' | 'none'> = read('session-keys.json')
