/** Checks the types of the benchmark, which has dependencies of its own. */
import { spawnSync } from 'node:child_process'
import { install } from './support/install.ts'

install('bench')
const { status } = spawnSync('npx', ['tsc', '--noEmit', '-p', 'bench'], { stdio: 'inherit' })
process.exit(status ?? 1)
