import { expect } from 'chai'
import { behavesLikeEveryOperation } from '../support/cases/every-operation.ts'
import { always, followsRoles } from '../support/cases/roles.ts'
import { changesUser } from '../support/cases/user-changes.ts'
import { act, actOrThrow, newRoomWithRoles, readLists } from '../support/fixtures/rooms.ts'
import { newUser } from '../support/fixtures/users.ts'

describe('inviteUser', () => {
  behavesLikeEveryOperation('inviteUser')

  changesUser('inviteUser', {
    user: 'outsider',
    async done({ id, owner, admin, member, banned, outsider }) {
      expect(await readLists(id, owner)).to.deep.equal({
        users: [owner.id, admin.id, member.id, outsider.id],
        admins: [admin.id],
        bans: [banned.id],
        user_count: 4,
      })
    },
  })

  const inside = { owner: '409 already_member', admin: '409 already_member', member: '409 already_member' } as const
  const outside = { banned: '403 user_banned', outsider: '204', unknown: '404 user_not_found' } as const
  const adds = { ...inside, ...outside }
  const { owner: _, ...byOwner } = adds

  followsRoles('inviteUser', 'invite', ['open'], {
    owner: { ...byOwner, self: '409 already_member' },
    admin: { ...adds, self: '409 already_member' },
    member: { ...adds, self: '409 already_member' },
    banned: always('403 user_banned'),
    outsider: { ...adds, self: '204' },
  })

  followsRoles('inviteUser', 'invite', ['closed'], {
    owner: { ...byOwner, self: '409 already_member' },
    admin: { ...adds, self: '409 already_member' },
    member: always('403 not_allowed'),
    banned: always('403 user_banned'),
    outsider: always('403 not_allowed'),
  })

  it('lets any user join an open room', async () => {
    const { id, outsider } = await newRoomWithRoles()
    expect((await act('inviteUser', id, outsider, outsider)).status).to.equal(204)
    expect((await readLists(id)).users).to.include(outsider.id)
  })

  it('lets any user add anyone to an open room, without being in it', async () => {
    const [{ id, outsider }, guest] = [await newRoomWithRoles(), await newUser()]
    expect((await act('inviteUser', id, outsider, guest)).status).to.equal(204)
    const { users } = await readLists(id)
    expect(users).to.include(guest.id)
    expect(users).to.not.include(outsider.id)
  })

  it('lets nobody join a closed room by themselves', async () => {
    const room = await newRoomWithRoles({ open: false })
    const { status, body } = await act('inviteUser', room.id, room.outsider, room.outsider)
    expect([status, body.code]).to.deep.equal([403, 'not_allowed'])
  })

  it('returns 403 when the user is banned, whoever adds them', async () => {
    const { id, owner, admin, member, banned, outsider } = await newRoomWithRoles()
    for (const caller of [owner, admin, member, banned, outsider]) {
      const { status, body } = await act('inviteUser', id, caller, banned)
      expect([status, body.code]).to.deep.equal([403, 'user_banned'])
    }
    expect((await readLists(id)).users).to.not.include(banned.id)
  })

  it('returns 403 for a banned caller', async () => {
    for (const open of [true, false]) {
      const { id, banned, outsider } = await newRoomWithRoles({ open })
      const { status, body } = await act('inviteUser', id, banned, outsider)
      expect([status, body.code]).to.deep.equal([403, 'user_banned'])
    }
  })

  it('returns 409 when the user is already in the room', async () => {
    const { id, owner, member } = await newRoomWithRoles()
    const { status, body } = await act('inviteUser', id, owner, member)
    expect([status, body.code]).to.deep.equal([409, 'already_member'])
  })

  it('makes an admin who left an ordinary member', async () => {
    const { id, owner, admin } = await newRoomWithRoles()
    await actOrThrow('removeUser', id, admin, admin)
    await actOrThrow('inviteUser', id, owner, admin)
    const { users, admins } = await readLists(id)
    expect(users).to.include(admin.id)
    expect(admins).to.deep.equal([])
  })

  it('adds to one room alone', async () => {
    const [room, other] = [await newRoomWithRoles(), await newRoomWithRoles()]
    await actOrThrow('inviteUser', room.id, room.owner, other.outsider)
    expect((await readLists(other.id)).users).to.not.include(other.outsider.id)
  })
})
