/** Measures, and prints what it measured: npm run bench [-- --quick]. */
import { parseArgs } from 'node:util'
import { benchDispatch } from './bench/dispatch.ts'
import { buildIfStale } from './build.js'

const { quick } = parseArgs({ options: { quick: { type: 'boolean', default: false } } }).values

await buildIfStale()
console.log('Dispatch and validation, CPU microseconds per request (median):')
const rows = await benchDispatch(quick ? 5 : 15)
console.table(
  rows.map(({ operationId, roomkeeper, stock }) => ({
    operationId,
    roomkeeper: roomkeeper.toFixed(1),
    'openapi-backend': stock.toFixed(1),
    ratio: `1/${(stock / roomkeeper).toFixed(1)}`,
  })),
)
