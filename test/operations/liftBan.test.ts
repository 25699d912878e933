import { expect } from 'chai'
import { changesAUser } from '../support/changes.ts'
import { answersWhatAllDo } from '../support/common.ts'
import { always, followsRoles } from '../support/roles.ts'
import { act, lists, must, newWorld } from '../support/world.ts'

describe('liftBan', () => {
  answersWhatAllDo('liftBan')

  changesAUser('liftBan', {
    user: 'banned',
    async done({ id, owner, admin, member }) {
      expect(await lists(id, owner)).to.deep.equal({
        users: [owner.id, admin.id, member.id],
        admins: [admin.id],
        bans: [],
        user_count: 3,
      })
    },
  })

  const lifts = {
    admin: '409 not_banned',
    member: '409 not_banned',
    banned: '204',
    outsider: '409 not_banned',
    unknown: '404 user_not_found',
  } as const

  followsRoles('liftBan', 'lift the ban of', ['open', 'closed'], {
    owner: { self: '409 not_banned', ...lifts },
    admin: { self: '409 not_banned', owner: '409 not_banned', ...lifts },
    member: always('403 not_allowed'),
    banned: always('403 not_allowed'),
    outsider: always('403 not_allowed'),
  })

  it('does not bring the membership back', async () => {
    const { id, owner, member } = await newWorld()
    await must('banUser', id, owner, member)
    await must('liftBan', id, owner, member)
    const { users, bans, user_count } = await lists(id)
    expect(users).to.not.include(member.id)
    expect(bans).to.not.include(member.id)
    expect(user_count).to.equal(2)
  })

  it('does not bring an appointment back', async () => {
    const { id, owner, admin } = await newWorld()
    await must('banUser', id, owner, admin)
    await must('liftBan', id, owner, admin)
    await must('inviteUser', id, owner, admin)
    expect((await lists(id)).admins).to.deep.equal([])
  })

  it('lets the user in again', async () => {
    const { id, owner, banned } = await newWorld()
    await must('liftBan', id, owner, banned)
    expect((await act('inviteUser', id, banned, banned)).status).to.equal(204)
  })

  it('answers 409 when the user is not banned', async () => {
    const { id, owner, admin, outsider } = await newWorld()
    for (const caller of [owner, admin]) {
      const { status, body } = await act('liftBan', id, caller, outsider)
      expect([status, body.code]).to.deep.equal([409, 'not_banned'])
    }
  })

  it('answers 403 to a banned user who would lift their own ban', async () => {
    const { id, banned } = await newWorld()
    expect((await act('liftBan', id, banned, banned)).status).to.equal(403)
    expect((await lists(id)).bans).to.deep.equal([banned.id])
  })
})
