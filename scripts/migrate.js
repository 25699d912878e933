/**
 * Brings the schema of DATABASE_URL up to date.
 *
 *   npm run migrate                 applies what is missing
 *   npm run migrate -- --unlock     first removes the lock of a process that died while it was migrating
 */
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import './support/check-node.js'

// Not imported as the above is: an old Node would fail to link it before it runs that.
const { buildIfStale } = await import('./build.js')

await buildIfStale()
const { unlock } = parseArgs({ options: { unlock: { type: 'boolean', default: false } } }).values
const { migrateCommand } = createRequire(import.meta.url)('../dist/migrate.cjs')
await migrateCommand({ unlock })
