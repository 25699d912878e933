import { expect } from 'chai'
import { describeInBrowser } from '../support/clients/browser.ts'
import { DocsPage } from '../support/clients/docs-page.ts'
import { newRoom, readLists } from '../support/fixtures/rooms.ts'
import { newName, newUser } from '../support/fixtures/users.ts'
import { shared } from '../support/servers/shared-service.ts'

describeInBrowser('the docs page in Chromium', (browser) => {
  const open = () => DocsPage.open(browser(), shared().service.url)
  const newcomer = () => ({ body: { username: newName(), password: 'correct horse battery' } })

  it('registers, authorises, creates a room and bans somebody', async () => {
    const docs = await open()
    const bob = await docs.try('users', 'createUser', newcomer())
    const ann = await docs.try('users', 'createUser', newcomer())
    expect([ann.status, bob.status]).to.deep.equal([200, 200])
    await docs.authorize(ann.body.key)
    const room = await docs.try('rooms', 'createRoom', { body: { name: 'Gardening', open: true } })
    expect(room.body).to.include({ name: 'Gardening', owner: ann.body.user_id })
    const request = { params: { room_id: room.body.room_id }, body: { user_id: bob.body.user_id } }
    expect((await docs.try('bans', 'banUser', request)).status).to.equal(204)
    expect(docs.sent?.authorization).to.equal(`Bearer ${ann.body.key}`)
    const again = await docs.try('bans', 'banUser', request)
    expect([again.status, again.body.code]).to.deep.equal([409, 'already_banned'])
    expect((await readLists(room.body.room_id)).bans).to.deep.equal([bob.body.user_id])
    expect((await docs.try('bans', 'liftBan', request)).status).to.equal(204)
    expect(docs.problems).to.deep.equal([])
    await docs.page.close()
  })

  it('sends the key in the query, and the body of a DELETE as JSON and as a form', async () => {
    const [owner, user] = [await newUser(), await newUser()]
    const room = await newRoom(owner)
    const docs = await open()
    await docs.authorize(owner.key, 'key')
    for (const type of [undefined, 'application/x-www-form-urlencoded']) {
      const request = { params: { room_id: room }, body: { user_id: user.id } }
      expect((await docs.try('members', 'inviteUser', request)).status).to.equal(204)
      expect((await docs.try('members', 'removeUser', { ...request, ...(type && { type }) })).status).to.equal(204)
      expect(docs.sent?.url).to.include(`key=${owner.key}`)
      expect(docs.sent?.body).to.equal(type ? `user_id=${user.id}` : `{"user_id":"${user.id}"}`)
      expect((await readLists(room)).users).to.deep.equal([owner.id])
    }
    expect(docs.problems).to.deep.equal([])
    await docs.page.close()
  })

  for (const [name, width, height] of [
    ['wide', 1280, 1000],
    ['narrow', 390, 844],
  ] as const) {
    it(`fits into a ${name} window`, async () => {
      const docs = await open()
      await docs.page.setViewportSize({ width, height })
      const { status } = await docs.try('users', 'createUser', newcomer())
      expect(status).to.equal(200)
      expect(await docs.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).to.equal(true)
      const folder = process.env.SCREENSHOTS
      if (folder) await docs.page.screenshot({ path: `${folder}/docs-${name}.png` })
      await docs.page.close()
    })
  }
})
