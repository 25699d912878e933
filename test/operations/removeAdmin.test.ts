import { expect } from 'chai'
import { changesAUser } from '../support/changes.ts'
import { answersWhatAllDo } from '../support/common.ts'
import { always, followsRoles } from '../support/roles.ts'
import { act, lists, must, newWorld } from '../support/world.ts'

describe('removeAdmin', () => {
  answersWhatAllDo('removeAdmin')

  changesAUser('removeAdmin', {
    user: 'admin',
    async done({ id, owner, admin, member, banned }) {
      expect(await lists(id, owner)).to.deep.equal({
        users: [owner.id, admin.id, member.id],
        admins: [],
        bans: [banned.id],
        user_count: 3,
      })
    },
  })

  followsRoles('removeAdmin', 'dismiss', ['open', 'closed'], {
    owner: {
      self: '409 not_an_admin',
      admin: '204',
      member: '409 not_an_admin',
      banned: '404 user_not_found',
      outsider: '404 user_not_found',
      unknown: '404 user_not_found',
    },
    admin: always('403 not_allowed'),
    member: always('403 not_allowed'),
    banned: always('403 not_allowed'),
    outsider: always('403 not_allowed'),
  })

  it('answers 409 when the user is not an admin', async () => {
    const { id, owner, member } = await newWorld()
    for (const user of [member, owner]) {
      const { status, body } = await act('removeAdmin', id, owner, user)
      expect([status, body.code]).to.deep.equal([409, 'not_an_admin'])
    }
  })

  it('answers 404 when the user is not in the room', async () => {
    const { id, owner, outsider } = await newWorld()
    const { status, body } = await act('removeAdmin', id, owner, outsider)
    expect([status, body.code]).to.deep.equal([404, 'user_not_found'])
  })

  it('only the owner dismisses: an admin can not resign but by leaving', async () => {
    const { id, admin } = await newWorld()
    expect((await act('removeAdmin', id, admin, admin)).status).to.equal(403)
    expect((await act('removeUser', id, admin, admin)).status).to.equal(204)
  })

  it('takes the rights of an admin away, and leaves the membership', async () => {
    const { id, owner, admin, member } = await newWorld()
    await must('removeAdmin', id, owner, admin)
    expect((await lists(id)).users).to.include(admin.id)
    expect((await act('removeUser', id, admin, member)).status).to.equal(403)
    expect((await act('banUser', id, admin, member)).status).to.equal(403)
  })
})
