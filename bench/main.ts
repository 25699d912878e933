import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build, bundle } from '../scripts/build.js'
import { drawChart } from './chart.ts'
import { compare } from './compare.ts'
import type { Row } from './dispatch.ts'
import { measureLogins } from './logins.ts'
import { printDispatch, printResults, printScale, printTargets } from './print.ts'
import { measureScale } from './scale.ts'
import { withServer } from './server.ts'
import { measureStart } from './startup.ts'

const flag = { type: 'boolean', default: false } as const
const { quick, json, scale } = parseArgs({ options: { quick: flag, json: flag, scale: flag } }).values
/** Progress goes to standard error: standard output is for the results. */
const say = (text: string): void => console.error(text)

await build()
await bundle(['bench/dispatch.ts', 'bench/loop-delay.ts'], 'dist-bench')
await bundle(
  ['bare', 'fastify', 'express', 'stock'].map((name) => `bench/servers/${name}.ts`),
  'bench/dist',
  { packages: 'external' },
)

if (scale) {
  const rows = await withServer((url) => measureScale(url, quick ? 20 : 200))
  if (json) console.log(JSON.stringify(rows, null, 2))
  else printScale(rows)
  process.exit()
}

say('Dispatch and validation …')
const dispatch = await measureDispatch(quick ? 3 : 15)
say('Start …')
const start = await measureStart(quick ? 3 : 15)
const { results, logins } = await withServer(async (url) => ({
  results: await compare(
    url,
    quick ? { rounds: 2, seconds: 0.3, warmUp: 20 } : { rounds: 9, seconds: 0.7, warmUp: 80 },
  ),
  logins: await measureLogins(url, quick ? 2 : 8),
}))

if (json) console.log(JSON.stringify({ dispatch, start, results, logins }, null, 2))
else {
  printDispatch(dispatch)
  printResults(results)
  printTargets({ dispatch, start, results, logins })
  if (!quick) {
    const chart = fileURLToPath(new URL('../docs/bench.svg', import.meta.url))
    writeFileSync(chart, drawChart(results))
    say(`The chart is in ${chart}`)
  }
}

async function measureDispatch(rounds: number): Promise<Row[]> {
  const program = fileURLToPath(new URL('../dist-bench/dispatch.js', import.meta.url))
  const [rows] = await once(fork(program, [String(rounds)], { execArgv: [] }), 'message')
  return rows as Row[]
}
