import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { start } from './competitors.ts'
import { median } from './median.ts'

export interface Start {
  /** Milliseconds from the start of the process to its first 200; the median. */
  milliseconds: number
  /** Bytes that the idle process holds. */
  memory: number
}

/** Starts the built service on SQLite some times. */
export async function measureStart(times: number): Promise<Start> {
  const folder = mkdtempSync(join(tmpdir(), 'roomkeeper-bench-'))
  const took: number[] = []
  let memory = 0
  try {
    // The first start makes the tables.
    for (let i = 0; i <= times; i++) {
      const begun = performance.now()
      const service = await start('roomkeeper', `sqlite:${join(folder, 'bench.db')}`)
      await (await fetch(`${service.url}/readyz`)).text()
      if (i > 0) took.push(performance.now() - begun)
      if (i === times) {
        await sleep(3000)
        memory = await service.memory()
      }
      await service.stop()
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return { milliseconds: median(took), memory }
}
