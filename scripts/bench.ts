/**
 * Compares the service with four others that do the same, on a private MariaDB or MySQL server.
 *
 *   npm run bench                in some five minutes; draws docs/bench.svg
 *   npm run bench -- --quick     roughly, in less than one
 *   npm run bench -- --scale     every operation with a million members, users and so on, against a thousand
 *   npm run bench -- --json      as JSON
 */
import { install } from './support/install.ts'

install('bench')
await import(new URL('../bench/main.ts', import.meta.url).href)
