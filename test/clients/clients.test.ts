import { expect } from 'chai'
import { toolchains } from '../../scripts/support/toolchains.ts'
import { describeInBrowser } from '../support/clients/browser.ts'
import { call } from '../support/clients/call.ts'
import {
  bundle,
  goProject,
  pythonProject,
  readmeExample,
  type SdkProject,
  type TypescriptProject,
  typescriptProject,
} from '../support/clients/sdk-projects.ts'
import { actOrThrow } from '../support/fixtures/rooms.ts'
import { newName, newUser } from '../support/fixtures/users.ts'
import { withoutDatabase, withoutTables } from '../support/servers/failing-services.ts'
import { ownService } from '../support/servers/services.ts'
import { type Stub, startStub } from '../support/servers/stub-service.ts'

const languages = {
  typescript: { title: 'the TypeScript SDK', make: typescriptProject, isThere: true },
  python: { title: 'the Python SDK', make: pythonProject, isThere: toolchains.python.find() !== undefined },
  go: { title: 'the Go SDK', make: goProject, isThere: toolchains.go.find() !== undefined },
}

/** How the story ends, whoever tells it. */
const storyEnd = {
  responses: [
    '409 username_taken',
    '400 invalid_request',
    '401 bad_credentials',
    '401 key_missing',
    '401 key_invalid',
    '404 room_not_found',
    '403 not_allowed',
    '409 already_member',
    '409 already_admin',
    '409 already_owner',
    '409 already_banned',
    '403 user_banned',
    '409 not_a_member',
    '409 not_banned',
    '409 not_an_admin',
    '403 owner_must_stay',
    '404 user_not_found',
    '401 key_not_yours',
    '401 key_invalid',
    '413 body_too_large',
    '403 registration_closed',
    '404 route_not_found',
    '500 internal_error',
    '503 database_unavailable',
  ],
  details: 2,
  present: true,
  bans: 1,
  handedOver: true,
  members: 250,
  pages: 3,
}

const robustEnd = {
  'busy read': 'done',
  'read whose wait is no time': 'done',
  'limited change': 'done',
  'refused change': 'done',
  'change of unknown outcome': '503 database_unavailable',
  'failed change': '500 internal_error',
  'read that has to wait for an hour': '503 database_unavailable',
  'read behind a broken proxy': '502 no code',
  'error of another version': '409 code_of_another_version',
  'error of a gateway': '403 no code',
  'read behind a portal': '200 no code',
  'change behind a portal': '200 no code',
  'read of garbled JSON': '200 no code',
  'read of other JSON': '200 no code',
  'read that breaks off': 'no connection',
  'change whose response breaks off': 'no connection',
  'read of what is not gzip': 'no connection',
  'headers that are too large': '431 no code',
  silence: 'timeout',
  'silence in the middle': 'timeout',
  nobody: 'no connection',
  'list-250': '250',
  'list-200': '200',
  'list-0': '0',
}

/** Reads: 3 attempts. Changes: only where nothing was done. Lists: no request for an empty page after the last. */
const requestCounts = {
  busy: 2,
  vague: 2,
  limited: 2,
  overloaded: 3,
  'busy-change': 1,
  failing: 1,
  late: 1,
  newer: 1,
  proxy: 3,
  gateway: 1,
  portal: 2,
  garbled: 1,
  list: 1,
  cut: 4,
  'not-gzip': 3,
  silent: 1,
  stalled: 1,
  'list-250': 3,
  'list-200': 2,
  'list-0': 1,
}

describe('the SDKs', () => {
  const live = ownService({ CORS_ORIGIN: '*' })
  const closed = ownService({ CORS_ORIGIN: '*', REGISTRATION: 'closed' })
  let setting: Record<string, string>
  let typescript: TypescriptProject

  before(async () => {
    setting = {
      live: live.service.url,
      closed: closed.service.url,
      broken: await withoutTables(),
      gone: await withoutDatabase(),
      crowd: await newCrowd(live.service.url, 250),
    }
    typescript = await typescriptProject()
  })

  const example = async (language: string) =>
    (await readmeExample(language))
      .replaceAll('http://127.0.0.1:3000', live.service.url)
      .replace(/(['"])ann\1/, `$1${newName()}$1`)

  for (const [language, { title, make, isThere }] of Object.entries(languages)) {
    describe(title, () => {
      let project: SdkProject
      let stub: Stub

      before(async function () {
        if (!isThere) this.skip()
        project = language === 'typescript' ? typescript : await make()
        stub = await startStub()
      })
      after(() => stub?.stop())

      it('tells the story', async () => {
        expect(await project.program('story', setting)).to.deep.equal(storyEnd)
      })

      it('retries what is safe to retry, and reports the rest to its caller', async () => {
        const nobody = 'http://127.0.0.1:1'
        expect(await project.program('robust', { stub: stub.url, nobody })).to.deep.equal(robustEnd)
        expect(stub.counts).to.deep.equal(requestCounts)
        for (const id of ['busy', 'limited']) {
          expect(stub.spans[id]).to.be.at.least(900)
          expect(stub.retriedInTime.has(id)).to.equal(true)
        }
        expect([...stub.keys]).to.deep.equal(['Bearer KEY'])
        for (const agent of stub.userAgents) expect(agent).to.match(/^chat\/1 roomkeeper-[a-z]+\/\d+\.\d+\.\d+$/)
      })

      it('runs the example of its README', async () => {
        expect(await project.example(await example(language))).to.match(/^member [0-9a-f-]{36}.*\n.*already_owner\n$/i)
      })
    })
  }

  describe('the TypeScript package', () => {
    it('runs the example of its README as CommonJS', async () => {
      const code = (await example('typescript')).replace(/import (\{.*\}) from ('.*')/, 'const $1 = require($2)')
      const script = `require('node:fs').writeFileSync('example.cjs', ${JSON.stringify(`void (async () => {${code}})()`)})`
      const response = await typescript.example(`import { createRequire } from 'node:module'
        const require = createRequire(import.meta.url)
        ${script}
        require('./example.cjs')`)
      expect(response).to.match(/^member [0-9a-f-]{36}\n409 already_owner\n$/)
    })

    it('has types for both kinds of modules', async () => {
      const uses = `const rooms = createRoomkeeper({ baseUrl: '' })
        export const name: Promise<string> = rooms.getRoom({ room_id: '' }).then((room) => room.name)
        // @ts-expect-error a required field is missing
        export const wrong = rooms.banUser({ room_id: '' })`
      await typescript.compile('esm.mts', `import { createRoomkeeper } from 'roomkeeper-client'\n${uses}`)
      await typescript.compile('cjs.cts', `import { createRoomkeeper } from 'roomkeeper-client'\n${uses}`)
    })

    it('is left out of a bundle that does not use it', async () => {
      expect(await bundle(typescript, "import 'roomkeeper-client'")).to.equal('')
      const all = await bundle(typescript, "export * from 'roomkeeper-client'")
      const one = await bundle(typescript, "export { RoomkeeperError } from 'roomkeeper-client'")
      expect(one.length).to.be.below(all.length / 10)
    })
  })

  describeInBrowser('the TypeScript SDK in Chromium', (browser) => {
    /** Runs a bundled module in a page, and gives what it leaves in `globalThis.result`. */
    async function inPage(url: string, code: string): Promise<unknown> {
      // The service's own policy lets its responses run nothing; the page of an application has another.
      const page = await browser().newPage({ bypassCSP: true })
      const printed: string[] = []
      page.on('console', (message) => message.type() === 'log' && printed.push(message.text()))
      const failed = new Promise((_, reject) => page.on('pageerror', reject))
      await page.goto(url)
      await page.addScriptTag({ type: 'module', content: await bundle(typescript, code) })
      await Promise.race([page.waitForFunction('globalThis.result !== undefined'), failed])
      const result = await page.evaluate('globalThis.result')
      await page.close()
      return result === 'printed' ? printed.join('\n') : result
    }

    it('tells the story', async () => {
      const code = `import { story } from './story.mjs'
        globalThis.result = await story(${JSON.stringify(setting)})`
      expect(await inPage(live.service.url, code)).to.deep.equal(storyEnd)
    })

    it('runs the example of its README from another origin', async () => {
      const code = `${await example('typescript')}\nglobalThis.result = 'printed'`
      expect(await inPage(closed.service.url, code)).to.match(/^member [0-9a-f-]{36}\n409 already_owner$/)
    })
  })
})

async function newCrowd(url: string, size: number): Promise<string> {
  const owner = await newUser(url)
  const room = (await call('createRoom', { key: owner.key, url })).body.room_id
  for (let members = 1; members < size; members++)
    await actOrThrow('inviteUser', room, owner, await newUser(url), { url })
  return room
}
