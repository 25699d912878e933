import { expect } from 'chai'
import { behavesLikeEveryOperation } from '../support/cases/every-operation.ts'
import { always, followsRoles } from '../support/cases/roles.ts'
import { changesUser } from '../support/cases/user-changes.ts'
import { act, actOrThrow, newRoomWithRoles, readLists } from '../support/fixtures/rooms.ts'

describe('liftBan', () => {
  behavesLikeEveryOperation('liftBan')

  changesUser('liftBan', {
    user: 'banned',
    async done({ id, owner, admin, member }) {
      expect(await readLists(id, owner)).to.deep.equal({
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
    const { id, owner, member } = await newRoomWithRoles()
    await actOrThrow('banUser', id, owner, member)
    await actOrThrow('liftBan', id, owner, member)
    const { users, bans, user_count } = await readLists(id)
    expect(users).to.not.include(member.id)
    expect(bans).to.not.include(member.id)
    expect(user_count).to.equal(2)
  })

  it('does not bring an appointment back', async () => {
    const { id, owner, admin } = await newRoomWithRoles()
    await actOrThrow('banUser', id, owner, admin)
    await actOrThrow('liftBan', id, owner, admin)
    await actOrThrow('inviteUser', id, owner, admin)
    expect((await readLists(id)).admins).to.deep.equal([])
  })

  it('lets the user in again', async () => {
    const { id, owner, banned } = await newRoomWithRoles()
    await actOrThrow('liftBan', id, owner, banned)
    expect((await act('inviteUser', id, banned, banned)).status).to.equal(204)
  })

  it('returns 409 when the user is not banned', async () => {
    const { id, owner, admin, outsider } = await newRoomWithRoles()
    for (const caller of [owner, admin]) {
      const { status, body } = await act('liftBan', id, caller, outsider)
      expect([status, body.code]).to.deep.equal([409, 'not_banned'])
    }
  })

  it('returns 403 for a banned user who would lift their own ban', async () => {
    const { id, banned } = await newRoomWithRoles()
    expect((await act('liftBan', id, banned, banned)).status).to.equal(403)
    expect((await readLists(id)).bans).to.deep.equal([banned.id])
  })
})
