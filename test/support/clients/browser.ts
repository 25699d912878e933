import { type Browser, chromium } from 'playwright-core'
import { toolchains } from '../../../scripts/support/toolchains.ts'

/** A suite in a real browser; left out on a machine that has none, which scripts/test.ts says. */
export function describeInBrowser(title: string, suite: (browser: () => Browser) => void): void {
  const executablePath = toolchains.chromium.find()
  if (!executablePath) return void describe.skip(`${title} (no Chromium)`, () => it('needs Chromium'))
  describe(title, () => {
    let browser: Browser
    before(async () => {
      browser = await chromium.launch({ executablePath })
    })
    after(() => browser?.close())
    suite(() => browser)
  })
}
