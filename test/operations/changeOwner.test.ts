import { expect } from 'chai'
import { behavesLikeEveryOperation } from '../support/cases/every-operation.ts'
import { always, followsRoles } from '../support/cases/roles.ts'
import { changesUser } from '../support/cases/user-changes.ts'
import { call } from '../support/clients/call.ts'
import { act, actOrThrow, newRoomWithRoles, readLists, readRoomState } from '../support/fixtures/rooms.ts'

describe('changeOwner', () => {
  behavesLikeEveryOperation('changeOwner')

  changesUser('changeOwner', {
    user: 'member',
    async done(room) {
      const { id, owner, admin, member, banned } = room
      expect(await readRoomState(room)).to.deep.include({
        room_id: id,
        owner: member.id,
        users: [owner.id, admin.id, member.id],
        admins: [admin.id],
        bans: [banned.id],
        user_count: 3,
      })
    },
  })

  followsRoles('changeOwner', 'hand the room over to', ['open', 'closed'], {
    owner: {
      self: '204',
      admin: '204',
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

  it('returns 404 when the new owner is not a member', async () => {
    const room = await newRoomWithRoles()
    const before = await readRoomState(room)
    for (const user of [room.outsider, room.banned]) {
      const { status, body } = await act('changeOwner', room.id, room.owner, user)
      expect([status, body.code]).to.deep.equal([404, 'user_not_found'])
    }
    expect(await readRoomState(room)).to.deep.equal(before)
  })

  it('takes the new owner off the list of admins', async () => {
    const { id, owner, admin, member } = await newRoomWithRoles()
    await actOrThrow('changeOwner', id, owner, admin)
    expect((await readLists(id)).admins).to.deep.equal([])
    await actOrThrow('changeOwner', id, admin, member)
    expect((await readLists(id)).admins).to.deep.equal([])
    expect((await act('banUser', id, admin, owner)).status).to.equal(403)
  })

  it('leaves the other admins in office', async () => {
    const { id, owner, admin, member } = await newRoomWithRoles()
    await actOrThrow('addAdmin', id, owner, member)
    await actOrThrow('changeOwner', id, owner, admin)
    expect((await readLists(id)).admins).to.deep.equal([member.id])
  })

  it('keeps the old owner as an ordinary member', async () => {
    const room = await newRoomWithRoles()
    const { id, owner, admin, member } = room
    await actOrThrow('changeOwner', id, owner, member)
    expect((await readLists(id)).users).to.include(owner.id)
    for (const operationId of ['banUser', 'addAdmin', 'removeAdmin', 'changeOwner', 'removeUser'] as const) {
      expect((await act(operationId, id, owner, admin)).status, operationId).to.equal(403)
    }
    const { status } = await call('updateRoom', { room: id, key: owner.key, body: { name: 'Gardening' } })
    expect(status).to.equal(403)
  })

  it('lets an admin remove or ban the old owner', async () => {
    for (const operationId of ['removeUser', 'banUser'] as const) {
      const { id, owner, admin, member } = await newRoomWithRoles()
      await actOrThrow('changeOwner', id, owner, member)
      expect((await act(operationId, id, admin, owner)).status).to.equal(204)
      expect((await readLists(id)).users).to.deep.equal([admin.id, member.id])
    }
  })

  it('gives the new owner all rights, and nobody the right to remove or ban them', async () => {
    const { id, owner, admin, member } = await newRoomWithRoles()
    await actOrThrow('changeOwner', id, owner, member)
    for (const caller of [owner, admin, member]) {
      expect((await act('removeUser', id, caller, member)).status).to.equal(403)
      expect((await act('banUser', id, caller, member)).status).to.equal(403)
    }
    await actOrThrow('removeAdmin', id, member, admin)
    await actOrThrow('addAdmin', id, member, owner)
    await actOrThrow('changeOwner', id, member, owner)
    expect((await readLists(id)).admins).to.deep.equal([])
  })

  it('returns 204 for handing over to oneself, and changes nothing', async () => {
    const room = await newRoomWithRoles()
    const before = await readRoomState(room)
    expect((await act('changeOwner', room.id, room.owner, room.owner)).status).to.equal(204)
    expect(await readRoomState(room)).to.deep.equal(before)
    expect((await act('addAdmin', room.id, room.owner, room.member)).status).to.equal(204)
  })
})
