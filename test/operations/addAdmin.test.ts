import { expect } from 'chai'
import { behavesLikeEveryOperation } from '../support/cases/every-operation.ts'
import { always, followsRoles } from '../support/cases/roles.ts'
import { changesUser } from '../support/cases/user-changes.ts'
import { call } from '../support/clients/call.ts'
import { act, actOrThrow, newRoomWithRoles, readLists } from '../support/fixtures/rooms.ts'

describe('addAdmin', () => {
  behavesLikeEveryOperation('addAdmin')

  changesUser('addAdmin', {
    user: 'member',
    async done({ id, owner, admin, member, banned }) {
      expect(await readLists(id, owner)).to.deep.equal({
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

  it('returns 409 when the user is already an admin', async () => {
    const { id, owner, admin } = await newRoomWithRoles()
    const { status, body } = await act('addAdmin', id, owner, admin)
    expect([status, body.code]).to.deep.equal([409, 'already_admin'])
  })

  it('returns 409 when the user is the owner', async () => {
    const { id, owner, admin } = await newRoomWithRoles()
    const { status, body } = await act('addAdmin', id, owner, owner)
    expect([status, body.code]).to.deep.equal([409, 'already_owner'])
    expect((await readLists(id)).admins).to.deep.equal([admin.id])
  })

  it('returns 404 when the user is not in the room, and adds nobody', async () => {
    const { id, owner, outsider, banned } = await newRoomWithRoles()
    const before = await readLists(id)
    for (const user of [outsider, banned]) {
      const { status, body } = await act('addAdmin', id, owner, user)
      expect([status, body.code]).to.deep.equal([404, 'user_not_found'])
    }
    expect(await readLists(id)).to.deep.equal(before)
  })

  it('lets a new admin moderate, but not appoint', async () => {
    const { id, owner, member, banned, outsider, admin } = await newRoomWithRoles({ open: false })
    await actOrThrow('addAdmin', id, owner, member)
    const update = await call('updateRoom', { room: id, key: member.key, body: { name: 'Gardening' } })
    expect(update.status).to.equal(200)
    await actOrThrow('inviteUser', id, member, outsider)
    await actOrThrow('removeUser', id, member, outsider)
    await actOrThrow('liftBan', id, member, banned)
    await actOrThrow('banUser', id, member, banned)
    expect((await act('addAdmin', id, member, admin)).status).to.equal(403)
    expect((await act('removeAdmin', id, member, admin)).status).to.equal(403)
  })

  it('only the owner appoints, also after a change of owner', async () => {
    const { id, owner, admin, member } = await newRoomWithRoles()
    await actOrThrow('changeOwner', id, owner, admin)
    expect((await act('addAdmin', id, owner, member)).status).to.equal(403)
    expect((await act('addAdmin', id, admin, member)).status).to.equal(204)
    expect((await act('addAdmin', id, admin, owner)).status).to.equal(204)
  })
})
