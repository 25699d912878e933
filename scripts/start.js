/** Starts the service; compiles it first where that is needed. */
import { buildIfStale, service } from './build.js'
import { loadCached } from './support/cached-script.js'

await buildIfStale()
await loadCached(service).main()
