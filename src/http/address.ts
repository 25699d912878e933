import type { Middleware } from 'koa'

/**
 * Finds where a request comes from: the last address of `X-Forwarded-For` that one of our proxies has added; what stands
 * before it anyone can write. Koa's own reading of it takes a time that grows with the square of its spaces.
 * @param proxies how many stand in front
 */
export const setAddress =
  (proxies: number): Middleware =>
  ({ req, request }, next) => {
    const forwarded = proxies > 0 ? String(req.headers['x-forwarded-for'] ?? '').split(',') : []
    request.ip = forwarded.slice(-proxies)[0]?.trim() || (req.socket.remoteAddress ?? '')
    return next()
  }
