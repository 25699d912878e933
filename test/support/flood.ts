/** Runs in a process of its own, so that what it does takes no time from the test that measures. */

import { call } from './client.ts'
import { timed } from './outage.ts'

export interface Flood {
  url: string
  count: number
  user_id: string
  password: string
}

/** For each answer of a flood. */
export interface Flooded {
  status: number
  code: string | undefined
  retryAfter: number
  isInTime: boolean
}

process.on('message', async ({ url, count, ...body }: Flood) => {
  const answers = Array.from({ length: count }, async (): Promise<Flooded> => {
    const { status, headers, body: answer, isInTime } = await timed(() => call('logIn', { url, body }))
    const retryAfter = Number(headers['retry-after'] ?? 0)
    return { status, code: answer.code, retryAfter, isInTime }
  })
  process.send?.(await Promise.all(answers))
})
process.send?.('ready')
