import { expect } from 'chai'
import { changesAUser } from '../support/changes.ts'
import { call } from '../support/client.ts'
import { answersWhatAllDo } from '../support/common.ts'
import { always, followsRoles } from '../support/roles.ts'
import { act, lists, must, newWorld } from '../support/world.ts'

describe('addAdmin', () => {
  answersWhatAllDo('addAdmin')

  changesAUser('addAdmin', {
    user: 'member',
    async done({ id, owner, admin, member, banned }) {
      expect(await lists(id, owner)).to.deep.equal({
        users: [owner.id, admin.id, member.id],
        admins: [admin.id, member.id],
        bans: [banned.id],
        user_count: 3,
      })
    },
  })

  followsRoles('addAdmin', 'appoint', ['open', 'closed'], {
    owner: {
      self: '409 already_owner',
      admin: '409 already_admin',
      member: '204',
      banned: '404 user_not_found',
      outsider: '404 user_not_found',
      unknown: '404 user_not_found',
    },
    admin: always('403 not_allowed'),
    member: always('403 not_allowed'),
    banned: always('403 not_allowed'),
    outsider: always('403 not_allowed'),
  })

  it('answers 409 when the user is already an admin', async () => {
    const { id, owner, admin } = await newWorld()
    const { status, body } = await act('addAdmin', id, owner, admin)
    expect([status, body.code]).to.deep.equal([409, 'already_admin'])
  })

  it('answers 409 when the user is the owner', async () => {
    const { id, owner, admin } = await newWorld()
    const { status, body } = await act('addAdmin', id, owner, owner)
    expect([status, body.code]).to.deep.equal([409, 'already_owner'])
    expect((await lists(id)).admins).to.deep.equal([admin.id])
  })

  it('answers 404 when the user is not in the room, and adds nobody', async () => {
    const { id, owner, outsider, banned } = await newWorld()
    const before = await lists(id)
    for (const user of [outsider, banned]) {
      const { status, body } = await act('addAdmin', id, owner, user)
      expect([status, body.code]).to.deep.equal([404, 'user_not_found'])
    }
    expect(await lists(id)).to.deep.equal(before)
  })

  it('lets a new admin moderate, but not appoint', async () => {
    const { id, owner, member, banned, outsider, admin } = await newWorld({ open: false })
    await must('addAdmin', id, owner, member)
    const update = await call('updateRoom', { room: id, key: member.key, body: { name: 'Gardening' } })
    expect(update.status).to.equal(200)
    await must('inviteUser', id, member, outsider)
    await must('removeUser', id, member, outsider)
    await must('liftBan', id, member, banned)
    await must('banUser', id, member, banned)
    expect((await act('addAdmin', id, member, admin)).status).to.equal(403)
    expect((await act('removeAdmin', id, member, admin)).status).to.equal(403)
  })

  it('only the owner appoints, also after a change of owner', async () => {
    const { id, owner, admin, member } = await newWorld()
    await must('changeOwner', id, owner, admin)
    expect((await act('addAdmin', id, owner, member)).status).to.equal(403)
    expect((await act('addAdmin', id, admin, member)).status).to.equal(204)
    expect((await act('addAdmin', id, admin, owner)).status).to.equal(204)
  })
})
