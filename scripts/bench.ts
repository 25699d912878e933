/** Measures, and prints what it measured: npm run bench [-- --quick]. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Row } from './bench/dispatch.ts'
import { bundle } from './build.js'

const { quick } = parseArgs({ options: { quick: { type: 'boolean', default: false } } }).values

await bundle(['scripts/bench/dispatch.ts'], 'dist-bench')
console.log('Dispatch and validation, CPU microseconds per request (median):')
const dispatch = fork(fileURLToPath(new URL('../dist-bench/dispatch.js', import.meta.url)), [quick ? '5' : '15'], {
  execArgv: [],
})
const [rows] = (await once(dispatch, 'message')) as [Row[]]
console.table(
  rows.map(({ operationId, roomkeeper, stock }) => ({
    operationId,
    roomkeeper: roomkeeper.toFixed(1),
    'openapi-backend': stock.toFixed(1),
    ratio: `1/${(stock / roomkeeper).toFixed(1)}`,
  })),
)
