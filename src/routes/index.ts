import { Router } from '@koa/router'
import type { Middleware } from 'koa'
import { methodNotAllowed } from '../errors.js'
import { apiCatalog, landing } from './catalog.js'
import { docsPage } from './docs.js'
import { openapiDocument } from './document.js'
import { live } from './health.js'

/**
 * The routes that are not in the contract.
 * @param ready the readiness check
 */
export function createRoutes(ready: Middleware): Router {
  const router = new Router({ sensitive: true })
  const routes: Record<string, Middleware> = {
    '/': landing(),
    '/.well-known/api-catalog': apiCatalog,
    '/openapi.json': openapiDocument('json'),
    '/openapi.yaml': openapiDocument('yaml'),
    ...docsPage,
    '/livez': live,
    '/readyz': ready,
  }
  for (const [path, middleware] of Object.entries(routes)) {
    router.get(path, middleware)
    router.all(path, () => {
      throw methodNotAllowed('GET, HEAD')
    })
  }
  return router
}
