import { expect } from 'chai'
import { behavesLikeEveryOperation } from '../support/cases/every-operation.ts'
import { paginates } from '../support/cases/pagination.ts'
import { readsRoom } from '../support/cases/room-reads.ts'
import { actOrThrow, newRoomWithRoles, readLists } from '../support/fixtures/rooms.ts'

const bansOf = async (room: string) => (await readLists(room)).bans

describe('listBans', () => {
  behavesLikeEveryOperation('listBans')

  readsRoom('listBans', {
    shows: ({ banned }) => ({ users: [banned.id], index: 0, user_count: 3, total: 1 }),
  })

  paginates('listBans', 'liftBan', async (owner, id, users) => {
    for (const user of users) await actOrThrow('banUser', id, owner, user)
    return { id, entries: users.map((user) => user.id), members: 1 }
  })

  it('holds the banned, who are not in the list of users', async () => {
    const { id, banned } = await newRoomWithRoles()
    const { bans, users } = await readLists(id)
    expect(bans).to.deep.equal([banned.id])
    expect(users).to.not.include(banned.id)
  })

  it('is in the order of banning, not of joining', async () => {
    const { id, owner, admin, member, banned, outsider } = await newRoomWithRoles()
    for (const user of [outsider, member, admin]) await actOrThrow('banUser', id, owner, user)
    expect(await bansOf(id)).to.deep.equal([banned.id, outsider.id, member.id, admin.id])
  })

  it('puts a user who is banned again at the end', async () => {
    const { id, owner, member, banned } = await newRoomWithRoles()
    await actOrThrow('banUser', id, owner, member)
    await actOrThrow('liftBan', id, owner, banned)
    await actOrThrow('banUser', id, owner, banned)
    expect(await bansOf(id)).to.deep.equal([member.id, banned.id])
  })

  it('shows the members of a closed room to no banned user, and the bans neither', async () => {
    const { id, banned, member } = await newRoomWithRoles({ open: false })
    expect((await readLists(id, banned)).bans).to.equal(undefined)
    expect((await readLists(id, member)).bans).to.deep.equal([banned.id])
  })
})
