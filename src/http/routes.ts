import { Router } from '@koa/router'
import type { Middleware } from 'koa'
import type { Db } from '../db/connect.js'
import { methodNotAllowed } from '../errors.js'
import { apiCatalog, landing } from './catalog.js'
import { docsPage } from './docs.js'
import { openapiDocument } from './document.js'
import { live, ready } from './health.js'

/** What the service answers besides the contract. */
export function createRoutes(db: Db): Router {
  const router = new Router()
  const routes: Record<string, Middleware> = {
    '/': landing(),
    '/.well-known/api-catalog': apiCatalog,
    '/openapi.json': openapiDocument('json'),
    '/openapi.yaml': openapiDocument('yaml'),
    ...docsPage,
    '/livez': live,
    '/readyz': ready(db),
  }
  for (const [path, answer] of Object.entries(routes)) {
    router.get(path, answer)
    router.all(path, () => {
      throw methodNotAllowed('GET, HEAD')
    })
  }
  return router
}
