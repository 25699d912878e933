/** Runs the service from its sources. */
import { main } from '../src/main.ts'

await main()
