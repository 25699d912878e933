import { RateLimiterMemory } from 'rate-limiter-flexible'

/**
 * Counts events by key. The window of a key begins with its first event; when it is over, what was counted is forgotten.
 */
export interface Counter {
  /** @returns how many there are in this window, this one included */
  add(key: string): Promise<number>
  /** Takes one back, unless its window is over. */
  refund(key: string): Promise<void>
  /** @returns milliseconds until the window is over */
  msUntilReset(key: string): Promise<number>
}

/**
 * Counts in the memory of this process.
 * @param duration of a window, in seconds
 */
export function memoryCounter(duration: number): Counter {
  const windows = new RateLimiterMemory({ points: 0, duration })
  return {
    add: async (key) => (await windows.penalty(key)).consumedPoints,
    async refund(key) {
      if (await windows.get(key)) await windows.reward(key)
    },
    msUntilReset: async (key) => (await windows.get(key))?.msBeforeNext ?? 0,
  }
}
