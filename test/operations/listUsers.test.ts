import { expect } from 'chai'
import { behavesLikeEveryOperation } from '../support/cases/every-operation.ts'
import { paginates } from '../support/cases/pagination.ts'
import { readsRoom } from '../support/cases/room-reads.ts'
import { actOrThrow, newRoomWithRoles, readLists } from '../support/fixtures/rooms.ts'
import { newUser } from '../support/fixtures/users.ts'

const usersOf = async (room: string) => (await readLists(room)).users

describe('listUsers', () => {
  behavesLikeEveryOperation('listUsers')

  readsRoom('listUsers', {
    shows: ({ owner, admin, member }) => ({
      users: [owner.id, admin.id, member.id],
      index: 0,
      user_count: 3,
      total: 3,
    }),
  })

  paginates('listUsers', 'removeUser', async (owner, id, users) => {
    for (const user of users) await actOrThrow('inviteUser', id, owner, user)
    return { id, entries: [owner.id, ...users.map((user) => user.id)], members: users.length + 1 }
  })

  it('holds the owner, the admins and the members, and no banned user', async () => {
    const { id, owner, admin, member } = await newRoomWithRoles()
    expect(await usersOf(id)).to.deep.equal([owner.id, admin.id, member.id])
  })

  it('keeps the place of a member who becomes an admin, and of an admin who is dismissed', async () => {
    const { id, owner, admin, member, outsider } = await newRoomWithRoles()
    await actOrThrow('inviteUser', id, owner, outsider)
    await actOrThrow('addAdmin', id, owner, member)
    await actOrThrow('removeAdmin', id, owner, admin)
    expect(await usersOf(id)).to.deep.equal([owner.id, admin.id, member.id, outsider.id])
  })

  it('keeps the places of the old owner and the new one', async () => {
    const { id, owner, admin, member } = await newRoomWithRoles()
    await actOrThrow('changeOwner', id, owner, member)
    expect(await usersOf(id)).to.deep.equal([owner.id, admin.id, member.id])
  })

  it('puts a member who leaves and joins again at the end', async () => {
    const { id, owner, admin, member } = await newRoomWithRoles()
    await actOrThrow('removeUser', id, admin, admin)
    await actOrThrow('inviteUser', id, admin, admin)
    expect(await usersOf(id)).to.deep.equal([owner.id, member.id, admin.id])
  })

  it('puts a user who was banned and joins again at the end', async () => {
    const { id, owner, admin, member } = await newRoomWithRoles()
    await actOrThrow('inviteUser', id, owner, await newUser())
    const last = (await usersOf(id)).at(-1)
    await actOrThrow('banUser', id, owner, member)
    await actOrThrow('liftBan', id, owner, member)
    await actOrThrow('inviteUser', id, member, member)
    expect(await usersOf(id)).to.deep.equal([owner.id, admin.id, last, member.id])
  })
})
