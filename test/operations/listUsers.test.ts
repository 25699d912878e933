import { expect } from 'chai'
import { answersWhatAllDo } from '../support/common.ts'
import { pages } from '../support/paging.ts'
import { readsARoom } from '../support/reads.ts'
import { lists, must, newUser, newWorld } from '../support/world.ts'

const usersOf = async (room: string) => (await lists(room)).users

describe('listUsers', () => {
  answersWhatAllDo('listUsers')

  readsARoom('listUsers', {
    shows: ({ owner, admin, member }) => ({
      users: [owner.id, admin.id, member.id],
      index: 0,
      user_count: 3,
      total: 3,
    }),
  })

  pages('listUsers', 'removeUser', async (owner, id, users) => {
    for (const user of users) await must('inviteUser', id, owner, user)
    return { id, entries: [owner.id, ...users.map((user) => user.id)], members: users.length + 1 }
  })

  it('holds the owner, the admins and the members, and no banned user', async () => {
    const { id, owner, admin, member } = await newWorld()
    expect(await usersOf(id)).to.deep.equal([owner.id, admin.id, member.id])
  })

  it('keeps the place of a member who becomes an admin, and of an admin who is dismissed', async () => {
    const { id, owner, admin, member, outsider } = await newWorld()
    await must('inviteUser', id, owner, outsider)
    await must('addAdmin', id, owner, member)
    await must('removeAdmin', id, owner, admin)
    expect(await usersOf(id)).to.deep.equal([owner.id, admin.id, member.id, outsider.id])
  })

  it('keeps the places of the old owner and the new one', async () => {
    const { id, owner, admin, member } = await newWorld()
    await must('changeOwner', id, owner, member)
    expect(await usersOf(id)).to.deep.equal([owner.id, admin.id, member.id])
  })

  it('puts a member who leaves and joins again at the end', async () => {
    const { id, owner, admin, member } = await newWorld()
    await must('removeUser', id, admin, admin)
    await must('inviteUser', id, admin, admin)
    expect(await usersOf(id)).to.deep.equal([owner.id, member.id, admin.id])
  })

  it('puts a user who was banned and joins again at the end', async () => {
    const { id, owner, admin, member } = await newWorld()
    await must('inviteUser', id, owner, await newUser())
    const last = (await usersOf(id)).at(-1)
    await must('banUser', id, owner, member)
    await must('liftBan', id, owner, member)
    await must('inviteUser', id, member, member)
    expect(await usersOf(id)).to.deep.equal([owner.id, admin.id, last, member.id])
  })
})
