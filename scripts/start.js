/** Starts the service; compiles it first where that is needed. */
import { buildIfStale } from './build.js'

await buildIfStale()
await import(new URL('../dist/main.js', import.meta.url).href)
