/** Starts the service; compiles it first where that is needed. */
import { buildIfStale } from './build.js'

buildIfStale()
await import(new URL('../dist/main.js', import.meta.url).href)
