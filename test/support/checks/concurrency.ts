import { expect } from 'chai'
import type { HttpResponse } from '../clients/http.ts'

/** Runs `count` rounds of something, a few of them at any time. */
export async function runConcurrently(count: number, round: (n: number) => Promise<void>, atOnce = 8): Promise<void> {
  let next = 0
  const runner = async () => {
    while (next < count) await round(next++)
  }
  await Promise.all(Array.from({ length: atOnce }, runner))
}

/** The statuses of responses, after a check that each is one of those that are allowed: what lost a race is not a 5xx. */
export async function expectStatuses(allowed: number[], responses: Promise<HttpResponse>[]): Promise<number[]> {
  const all = await Promise.all(responses)
  for (const { status, body } of all) expect(allowed, JSON.stringify(body)).to.include(status)
  return all.map(({ status }) => status)
}
