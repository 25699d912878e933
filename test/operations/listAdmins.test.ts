import { expect } from 'chai'
import { behavesLikeEveryOperation } from '../support/cases/every-operation.ts'
import { paginates } from '../support/cases/pagination.ts'
import { readsRoom } from '../support/cases/room-reads.ts'
import { actOrThrow, newRoomWithRoles, readLists } from '../support/fixtures/rooms.ts'

const adminsOf = async (room: string) => (await readLists(room)).admins

describe('listAdmins', () => {
  behavesLikeEveryOperation('listAdmins')

  readsRoom('listAdmins', {
    shows: ({ admin }) => ({ users: [admin.id], index: 0, user_count: 3, total: 1 }),
  })

  paginates('listAdmins', 'removeAdmin', async (owner, id, users) => {
    for (const user of users) await actOrThrow('inviteUser', id, owner, user)
    const appointed = users.toReversed().slice(0, 101)
    for (const user of appointed) await actOrThrow('addAdmin', id, owner, user)
    return { id, entries: appointed.map((user) => user.id), members: users.length + 1 }
  })

  it('holds those appointed, not the owner', async () => {
    const { id, admin } = await newRoomWithRoles()
    expect(await adminsOf(id)).to.deep.equal([admin.id])
  })

  it('is in the order of appointment, not of joining', async () => {
    const { id, owner, admin, member, outsider } = await newRoomWithRoles()
    await actOrThrow('inviteUser', id, owner, outsider)
    await actOrThrow('addAdmin', id, owner, outsider)
    await actOrThrow('addAdmin', id, owner, member)
    expect(await adminsOf(id)).to.deep.equal([admin.id, outsider.id, member.id])
  })

  it('puts an admin who is appointed again at the end', async () => {
    const { id, owner, admin, member } = await newRoomWithRoles()
    await actOrThrow('addAdmin', id, owner, member)
    await actOrThrow('removeAdmin', id, owner, admin)
    await actOrThrow('addAdmin', id, owner, admin)
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
      const room = await newRoomWithRoles()
      await actOrThrow(operationId, room.id, room[caller], room.admin)
      expect(await adminsOf(room.id), operationId).to.deep.equal([])
    }
  })
})
