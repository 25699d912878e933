/** Starts the service; compiles it first where that is needed. */
import './support/check-node.js'

// Not imported as the above is: an old Node would fail to link these before it runs that.
const { buildIfStale, service } = await import('./build.js')
const { loadCached } = await import('./support/cached-script.js')

await buildIfStale()
await loadCached(service).main()
