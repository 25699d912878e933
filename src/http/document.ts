import { readFileSync } from 'node:fs'
import type { Middleware } from 'koa'

const file = new URL('../../generated/openapi.json', import.meta.url)

/** The published contract. */
export function openapiDocument(): Middleware {
  const document = readFileSync(file)
  return (ctx) => {
    ctx.type = 'application/json'
    ctx.body = document
  }
}
