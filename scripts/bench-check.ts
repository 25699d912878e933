/** Checks the types of the benchmark, which has dependencies of its own. */
import { spawnSync } from 'node:child_process'
import { installBench } from './bench/install.ts'

installBench()
const { status } = spawnSync('npx', ['tsc', '--noEmit', '-p', 'scripts/bench'], { stdio: 'inherit' })
process.exit(status ?? 1)
