import { expect } from 'chai'
import { answersWhatAllDo } from '../support/common.ts'
import { pages } from '../support/paging.ts'
import { readsARoom } from '../support/reads.ts'
import { lists, must, newWorld } from '../support/world.ts'

const bansOf = async (room: string) => (await lists(room)).bans

describe('listBans', () => {
  answersWhatAllDo('listBans')

  readsARoom('listBans', {
    shows: ({ banned }) => ({ users: [banned.id], index: 0, user_count: 3, total: 1 }),
  })

  pages('listBans', 'liftBan', async (owner, id, users) => {
    for (const user of users) await must('banUser', id, owner, user)
    return { id, entries: users.map((user) => user.id), members: 1 }
  })

  it('holds the banned, who are not in the list of users', async () => {
    const { id, banned } = await newWorld()
    const { bans, users } = await lists(id)
    expect(bans).to.deep.equal([banned.id])
    expect(users).to.not.include(banned.id)
  })

  it('is in the order of banning, not of joining', async () => {
    const { id, owner, admin, member, banned, outsider } = await newWorld()
    for (const user of [outsider, member, admin]) await must('banUser', id, owner, user)
    expect(await bansOf(id)).to.deep.equal([banned.id, outsider.id, member.id, admin.id])
  })

  it('puts a user who is banned again at the end', async () => {
    const { id, owner, member, banned } = await newWorld()
    await must('banUser', id, owner, member)
    await must('liftBan', id, owner, banned)
    await must('banUser', id, owner, banned)
    expect(await bansOf(id)).to.deep.equal([member.id, banned.id])
  })

  it('shows the members of a closed room to no banned user, and the bans neither', async () => {
    const { id, banned, member } = await newWorld({ open: false })
    expect((await lists(id, banned)).bans).to.equal(undefined)
    expect((await lists(id, member)).bans).to.deep.equal([banned.id])
  })
})
