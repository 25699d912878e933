import type { Middleware } from 'koa'
import helmet from 'koa-helmet'

/**
 * Tells browsers to do nothing with an answer but hand it to the page that asked. Answers are nobody else's to keep: they
 * hold session keys, and what a room says changes. Encryption, and so HSTS, is the business of the proxy in front.
 */
export function securityHeaders(): Middleware[] {
  return [
    helmet({
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
    }),
    async (ctx, next) => {
      ctx.set('Cache-Control', 'no-store')
      await next()
    },
  ]
}
