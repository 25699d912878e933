import { expect } from 'chai'
import { behavesLikeEveryOperation } from '../support/cases/every-operation.ts'
import { always, followsRoles } from '../support/cases/roles.ts'
import { changesUser } from '../support/cases/user-changes.ts'
import { act, actOrThrow, newRoomWithRoles, readLists, readRoomState } from '../support/fixtures/rooms.ts'

describe('removeUser', () => {
  behavesLikeEveryOperation('removeUser')

  changesUser('removeUser', {
    user: 'member',
    async done({ id, owner, admin, banned }) {
      expect(await readLists(id, owner)).to.deep.equal({
        users: [owner.id, admin.id],
        admins: [admin.id],
        bans: [banned.id],
        user_count: 2,
      })
    },
  })

  const outside = {
    banned: '409 not_a_member',
    outsider: '409 not_a_member',
    unknown: '404 user_not_found',
  } as const

  followsRoles('removeUser', 'remove', ['open', 'closed'], {
    owner: { self: '403 owner_must_stay', admin: '204', member: '204', ...outside },
    admin: { self: '204', owner: '403 owner_must_stay', admin: '403 not_allowed', member: '204', ...outside },
    member: { ...always('403 not_allowed'), self: '204' },
    banned: { ...always('403 not_allowed'), self: '409 not_a_member' },
    outsider: { ...always('403 not_allowed'), self: '409 not_a_member' },
  })

  it('lets a member leave', async () => {
    for (const open of [true, false]) {
      const { id, owner, member } = await newRoomWithRoles({ open })
      expect((await act('removeUser', id, member, member)).status).to.equal(204)
      expect((await readLists(id, owner)).users).to.not.include(member.id)
    }
  })

  it('lets a member leave who writes their id in upper case', async () => {
    const { id, member } = await newRoomWithRoles()
    expect((await act('removeUser', id, member, { id: member.id.toUpperCase() })).status).to.equal(204)
    expect((await readLists(id)).users).to.not.include(member.id)
  })

  it('returns 403 to the owner who would leave: hand the room over first', async () => {
    const room = await newRoomWithRoles()
    const { status, body } = await act('removeUser', room.id, room.owner, room.owner)
    expect([status, body.code]).to.deep.equal([403, 'owner_must_stay'])
    await actOrThrow('changeOwner', room.id, room.owner, room.member)
    expect((await act('removeUser', room.id, room.owner, room.owner)).status).to.equal(204)
  })

  it('nobody removes the owner', async () => {
    const room = await newRoomWithRoles()
    const before = await readRoomState(room)
    for (const caller of [room.owner, room.admin, room.member, room.banned, room.outsider]) {
      expect((await act('removeUser', room.id, caller, room.owner)).status).to.equal(403)
    }
    expect(await readRoomState(room)).to.deep.equal(before)
  })

  it('only the owner removes an admin, and no other admin', async () => {
    const { id, owner, admin, member } = await newRoomWithRoles()
    await actOrThrow('addAdmin', id, owner, member)
    const { status, body } = await act('removeUser', id, member, admin)
    expect([status, body.code]).to.deep.equal([403, 'not_allowed'])
    expect((await act('removeUser', id, owner, admin)).status).to.equal(204)
  })

  for (const [title, caller] of [
    ['is removed', 'owner'],
    ['leaves', 'admin'],
  ] as const) {
    it(`ends the appointment of an admin who ${title}`, async () => {
      const room = await newRoomWithRoles()
      await actOrThrow('removeUser', room.id, room[caller], room.admin)
      expect((await readLists(room.id)).admins).to.deep.equal([])
      await actOrThrow('inviteUser', room.id, room.owner, room.admin)
      expect((await act('banUser', room.id, room.admin, room.member)).status).to.equal(403)
    })
  }

  it('returns 409 when the user is not in the room', async () => {
    const { id, owner, outsider } = await newRoomWithRoles()
    const { status, body } = await act('removeUser', id, owner, outsider)
    expect([status, body.code]).to.deep.equal([409, 'not_a_member'])
  })

  it('lifts no ban', async () => {
    const { id, owner, banned } = await newRoomWithRoles()
    for (const caller of [owner, banned]) {
      expect((await act('removeUser', id, caller, banned)).status).to.equal(409)
    }
    expect((await readLists(id)).bans).to.deep.equal([banned.id])
  })

  it('bans nobody: who was removed may join again', async () => {
    const { id, owner, member } = await newRoomWithRoles()
    await actOrThrow('removeUser', id, owner, member)
    expect((await readLists(id)).bans).to.not.include(member.id)
    expect((await act('inviteUser', id, member, member)).status).to.equal(204)
  })
})
