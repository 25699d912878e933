/**
 * Compares the contract with the last released one: a change that breaks clients fails, unless the version says so
 * (0.2.0 after 0.1.3, 2.0.0 after 1.4.2). A release copies `generated/contract.json` to `released/`.
 */
import { findBreaking } from './support/redocly.ts'

const { ok, output } = await findBreaking('released/contract.json', 'generated/contract.json')
console.log(output)
if (!ok) console.error('the contract breaks clients: raise info.version in openapi.yaml, or take the change back')
process.exit(ok ? 0 : 1)
