import { expect } from 'chai'
import { behavesLikeEveryOperation } from '../support/cases/every-operation.ts'
import { always, followsRoles } from '../support/cases/roles.ts'
import { changesUser } from '../support/cases/user-changes.ts'
import { call } from '../support/clients/call.ts'
import { act, actOrThrow, newRoomWithRoles, readLists, readRoomState } from '../support/fixtures/rooms.ts'

describe('banUser', () => {
  behavesLikeEveryOperation('banUser')

  changesUser('banUser', {
    user: 'member',
    async done({ id, owner, admin, member, banned }) {
      expect(await readLists(id, owner)).to.deep.equal({
        users: [owner.id, admin.id],
        admins: [admin.id],
        bans: [banned.id, member.id],
        user_count: 2,
      })
    },
  })

  const others = { banned: '409 already_banned', outsider: '204', unknown: '404 user_not_found' } as const

  followsRoles('banUser', 'ban', ['open', 'closed'], {
    owner: { self: '403 owner_must_stay', admin: '204', member: '204', ...others },
    admin: {
      self: '403 not_allowed',
      owner: '403 owner_must_stay',
      admin: '403 not_allowed',
      member: '204',
      ...others,
    },
    member: always('403 not_allowed'),
    banned: always('403 not_allowed'),
    outsider: always('403 not_allowed'),
  })

  it('returns 204 and removes the member', async () => {
    const room = await newRoomWithRoles()
    const { status } = await act('banUser', room.id, room.owner, room.member)
    expect(status).to.equal(204)
    expect(await readLists(room.id)).to.deep.equal({
      users: [room.owner.id, room.admin.id],
      admins: [room.admin.id],
      bans: [room.banned.id, room.member.id],
      user_count: 2,
    })
  })

  it('keeps the user out', async () => {
    const { id, owner, member } = await newRoomWithRoles()
    await actOrThrow('banUser', id, owner, member)
    for (const caller of [member, owner]) {
      expect((await act('inviteUser', id, caller, member)).status).to.equal(403)
    }
  })

  it('takes a closed room out of the sight of the user', async () => {
    const { id, owner, member } = await newRoomWithRoles({ open: false })
    await actOrThrow('banUser', id, owner, member)
    expect((await call('getRoom', { room: id, key: member.key })).status).to.equal(404)
  })

  it('bans someone who was never in, and counts the members as before', async () => {
    const { id, owner, outsider, banned } = await newRoomWithRoles()
    const before = await readLists(id)
    expect((await act('banUser', id, owner, outsider)).status).to.equal(204)
    expect(await readLists(id)).to.deep.equal({ ...before, bans: [banned.id, outsider.id] })
  })

  it('returns 409 when the user is already banned', async () => {
    const { id, owner, admin, banned } = await newRoomWithRoles()
    for (const caller of [owner, admin]) {
      const { status, body } = await act('banUser', id, caller, banned)
      expect([status, body.code]).to.deep.equal([409, 'already_banned'])
    }
  })

  it('nobody bans the owner', async () => {
    const room = await newRoomWithRoles()
    const before = await readRoomState(room)
    for (const caller of [room.owner, room.admin, room.member, room.banned, room.outsider]) {
      expect((await act('banUser', room.id, caller, room.owner)).status).to.equal(403)
    }
    expect(await readRoomState(room)).to.deep.equal(before)
  })

  it('only the owner bans an admin, which ends the appointment', async () => {
    const { id, owner, admin, member } = await newRoomWithRoles()
    await actOrThrow('addAdmin', id, owner, member)
    expect((await act('banUser', id, member, admin)).status).to.equal(403)
    expect((await act('banUser', id, owner, admin)).status).to.equal(204)
    expect((await readLists(id)).admins).to.deep.equal([member.id])
    expect((await act('banUser', id, admin, member)).status).to.equal(403)
  })

  it('bans from one room alone', async () => {
    const [room, other] = [await newRoomWithRoles(), await newRoomWithRoles()]
    await actOrThrow('inviteUser', other.id, other.owner, room.member)
    await actOrThrow('banUser', room.id, room.owner, room.member)
    const { users, bans } = await readLists(other.id)
    expect(users).to.include(room.member.id)
    expect(bans).to.not.include(room.member.id)
  })
})
