import type { Browser, Page } from 'playwright-core'

export interface Try {
  body?: object
  params?: Record<string, string>
  /** The media type of the body. */
  type?: string
}

/** Swagger UI as somebody at a screen works with it. */
export class DocsPage {
  /** What the browser complained about, and each request to another host. */
  readonly problems: string[] = []
  /** The URL of the last request that "Execute" sent, and its body. */
  sent: { url: string; body: string | null; authorization: string | undefined } | undefined

  private constructor(readonly page: Page) {}

  static async open(browser: Browser, url: string): Promise<DocsPage> {
    const docs = new DocsPage(await browser.newPage({ viewport: { width: 1280, height: 1000 } }))
    docs.#watch(url)
    await docs.page.goto(`${url}/docs`)
    await docs.page.waitForSelector('#operations-users-createUser')
    return docs
  }

  #watch(url: string): void {
    this.page.on('console', (message) => {
      // Chromium reports each response that is not a 2xx as an error.
      const isComplaint = message.type() === 'error' && !message.text().startsWith('Failed to load resource')
      if (isComplaint || /Content.Security.Policy/i.test(message.text())) this.problems.push(message.text())
    })
    this.page.on('pageerror', (error) => this.problems.push(error.message))
    this.page.on('request', (request) => {
      if (!request.url().startsWith(`${url}/`) && !request.url().startsWith('data:')) {
        this.problems.push(`a request to ${request.url()}`)
      }
      if (request.resourceType() === 'fetch') {
        const authorization = request.headers().authorization
        this.sent = { url: request.url(), body: request.postData(), authorization }
      }
    })
  }

  /** Gives a session key through the dialog; `scheme` is the order of the document's security schemes. */
  async authorize(key: string, scheme: 'bearer' | 'key' = 'bearer'): Promise<void> {
    await this.page.locator('.scheme-container .authorize').click()
    const box = this.page.locator('.auth-container').nth(scheme === 'bearer' ? 0 : 1)
    await box.locator('input').fill(key)
    await box.locator('button.authorize').click()
    await this.page.locator('.btn-done').first().click()
  }

  /** Opens an operation, fills it in, executes it, and reads the response shown. */
  async try(tag: string, operationId: string, { body, params = {}, type }: Try) {
    const operation = this.page.locator(`#operations-${tag}-${operationId}`)
    if (!(await operation.getAttribute('class'))?.includes('is-open')) {
      await operation.locator('.opblock-summary-control').click()
    }
    for (const [name, value] of Object.entries(params)) {
      await operation.locator(`tr[data-param-name="${name}"] input`).fill(value)
    }
    if (type) await operation.locator('.opblock-section-request-body select').first().selectOption(type)
    if (body && !type) await operation.locator('textarea.body-param__text').fill(JSON.stringify(body))
    if (body && type) {
      for (const [name, value] of Object.entries(body)) {
        await operation.locator(`.opblock-section-request-body tr[data-property-name="${name}"] input`).fill(value)
      }
    }
    const answered = this.page.waitForResponse((response) => response.request().resourceType() === 'fetch')
    await operation.locator('.execute').click()
    await answered
    const answer = operation.locator('.live-responses-table tbody')
    await answer.waitFor()
    const shown = (await answer.locator('.response-col_status').first().innerText()).trim()
    const [text = ''] = await answer.locator('.microlight').allInnerTexts()
    return { status: Number.parseInt(shown, 10), body: text.startsWith('{') ? JSON.parse(text) : undefined }
  }
}
