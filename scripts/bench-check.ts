/** Checks the types of the benchmark, which has dependencies of its own. */
import { spawnSync } from 'node:child_process'
import { install } from './support/install.ts'

install('scripts/bench')
const { status } = spawnSync('npx', ['tsc', '--noEmit', '-p', 'scripts/bench'], { stdio: 'inherit' })
process.exit(status ?? 1)
