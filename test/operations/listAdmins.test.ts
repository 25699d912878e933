import { expect } from 'chai'
import { answersWhatAllDo } from '../support/common.ts'
import { pages } from '../support/paging.ts'
import { readsARoom } from '../support/reads.ts'
import { lists, must, newWorld } from '../support/world.ts'

const adminsOf = async (room: string) => (await lists(room)).admins

describe('listAdmins', () => {
  answersWhatAllDo('listAdmins')

  readsARoom('listAdmins', {
    shows: ({ admin }) => ({ users: [admin.id], index: 0, user_count: 3, total: 1 }),
  })

  pages('listAdmins', 'removeAdmin', async (owner, id, users) => {
    for (const user of users) await must('inviteUser', id, owner, user)
    const appointed = users.toReversed().slice(0, 101)
    for (const user of appointed) await must('addAdmin', id, owner, user)
    return { id, entries: appointed.map((user) => user.id), members: users.length + 1 }
  })

  it('holds those appointed, not the owner', async () => {
    const { id, admin } = await newWorld()
    expect(await adminsOf(id)).to.deep.equal([admin.id])
  })

  it('is in the order of appointment, not of joining', async () => {
    const { id, owner, admin, member, outsider } = await newWorld()
    await must('inviteUser', id, owner, outsider)
    await must('addAdmin', id, owner, outsider)
    await must('addAdmin', id, owner, member)
    expect(await adminsOf(id)).to.deep.equal([admin.id, outsider.id, member.id])
  })

  it('puts an admin who is appointed again at the end', async () => {
    const { id, owner, admin, member } = await newWorld()
    await must('addAdmin', id, owner, member)
    await must('removeAdmin', id, owner, admin)
    await must('addAdmin', id, owner, admin)
    expect(await adminsOf(id)).to.deep.equal([member.id, admin.id])
  })

  it('loses an admin who is removed, banned or dismissed, who leaves, or who becomes the owner', async () => {
    const ends = [
      ['removeUser', 'owner'],
      ['banUser', 'owner'],
      ['removeAdmin', 'owner'],
      ['removeUser', 'admin'],
      ['changeOwner', 'owner'],
    ] as const
    for (const [operationId, caller] of ends) {
      const room = await newWorld()
      await must(operationId, room.id, room[caller], room.admin)
      expect(await adminsOf(room.id), operationId).to.deep.equal([])
    }
  })
})
