/** Runs in a process of its own, so that what it does takes no time from the test that measures. */

import { timed } from '../checks/outages.ts'
import { call } from './call.ts'

export interface Flood {
  url: string
  count: number
  user_id: string
  password: string
}

/** For each response of a flood. */
export interface FloodResponse {
  status: number
  code: string | undefined
  retryAfter: number
  isInTime: boolean
}

process.on('message', async ({ url, count, ...body }: Flood) => {
  const responses = Array.from({ length: count }, async (): Promise<FloodResponse> => {
    const { status, headers, body: response, isInTime } = await timed(() => call('logIn', { url, body }))
    const retryAfter = Number(headers['retry-after'] ?? 0)
    return { status, code: response.code, retryAfter, isInTime }
  })
  process.send?.(await Promise.all(responses))
})
process.send?.('ready')
