import { expect } from 'chai'
import type { HttpAnswer } from './http.ts'

/** Runs `count` rounds of something, a few of them at any time. */
export async function rounds(count: number, round: (n: number) => Promise<void>, atOnce = 8): Promise<void> {
  let next = 0
  const runner = async () => {
    while (next < count) await round(next++)
  }
  await Promise.all(Array.from({ length: atOnce }, runner))
}

/** The statuses of answers, after a check that each is one of those that are allowed: what lost a race is no 5xx. */
export async function statuses(allowed: number[], answers: Promise<HttpAnswer>[]): Promise<number[]> {
  const all = await Promise.all(answers)
  for (const { status, body } of all) expect(allowed, JSON.stringify(body)).to.include(status)
  return all.map(({ status }) => status)
}
