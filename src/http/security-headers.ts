import type { Middleware } from 'koa'
import helmet from 'koa-helmet'

/** Headers of every response, also of those that are written without Koa. */
export const securityHeaders: Record<string, string> = {
  // No cache may store responses: they hold session keys, and rooms change.
  'Cache-Control': 'no-store',
  ...helmetHeaders(),
}

const pairs = Object.entries(securityHeaders)

export const setSecurityHeaders: Middleware = ({ res }, next) => {
  for (const [name, value] of pairs) res.setHeader(name, value)
  return next()
}

/**
 * Browsers may do nothing with a response but hand it to the page that asked. Encryption, and so HSTS, is the business
 * of the proxy in front.
 */
function helmetHeaders(): Record<string, string> {
  const headers: Record<string, string> = {}
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name] = value
    },
    removeHeader: () => undefined,
  }
  const middleware = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    strictTransportSecurity: false,
    // For browsers that know no frame-ancestors, no nosniff, or nothing newer than Flash.
    xFrameOptions: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    xDnsPrefetchControl: false,
    originAgentCluster: false,
    crossOriginOpenerPolicy: false,
  })
  // They are the same for every request: helmet is asked once.
  void middleware({ req: {}, res: response } as never, async () => undefined)
  return headers
}
