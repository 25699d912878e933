import { expect } from 'chai'
import { behavesLikeEveryOperation } from '../support/cases/every-operation.ts'
import { always, followsRoles } from '../support/cases/roles.ts'
import { changesUser } from '../support/cases/user-changes.ts'
import { act, actOrThrow, newRoomWithRoles, readLists } from '../support/fixtures/rooms.ts'

describe('removeAdmin', () => {
  behavesLikeEveryOperation('removeAdmin')

  changesUser('removeAdmin', {
    user: 'admin',
    async done({ id, owner, admin, member, banned }) {
      expect(await readLists(id, owner)).to.deep.equal({
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

  it('returns 409 when the user is not an admin', async () => {
    const { id, owner, member } = await newRoomWithRoles()
    for (const user of [member, owner]) {
      const { status, body } = await act('removeAdmin', id, owner, user)
      expect([status, body.code]).to.deep.equal([409, 'not_an_admin'])
    }
  })

  it('returns 404 when the user is not in the room', async () => {
    const { id, owner, outsider } = await newRoomWithRoles()
    const { status, body } = await act('removeAdmin', id, owner, outsider)
    expect([status, body.code]).to.deep.equal([404, 'user_not_found'])
  })

  it('only the owner dismisses: an admin cannot resign except by leaving', async () => {
    const { id, admin } = await newRoomWithRoles()
    expect((await act('removeAdmin', id, admin, admin)).status).to.equal(403)
    expect((await act('removeUser', id, admin, admin)).status).to.equal(204)
  })

  it('takes the rights of an admin away, and leaves the membership', async () => {
    const { id, owner, admin, member } = await newRoomWithRoles()
    await actOrThrow('removeAdmin', id, owner, admin)
    expect((await readLists(id)).users).to.include(admin.id)
    expect((await act('removeUser', id, admin, member)).status).to.equal(403)
    expect((await act('banUser', id, admin, member)).status).to.equal(403)
  })
})
