import cors from '@koa/cors'
import type { Middleware } from 'koa'

/**
 * Lets pages of an origin, or of any with `*`, call the API and read what clients need of its responses. They send the key
 * themselves; browsers add nothing.
 */
export const allowOrigin = (origin: string): Middleware =>
  cors({
    origin,
    allowMethods: 'GET, HEAD, POST, PUT, DELETE',
    exposeHeaders: 'Retry-After, RateLimit, RateLimit-Policy',
    // Seconds; the most that Chromium takes.
    maxAge: 7200,
  })
