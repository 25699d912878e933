import { createRoomkeeper, RoomkeeperError } from 'roomkeeper-client'

/** What the story is told about: the URLs of services, and a room with many members. */
export interface Setting {
  live: string
  /** Registration is closed there. */
  closed: string
  /** Its tables are gone. */
  broken: string
  /** Its database is gone. */
  gone: string
  crowd: string
}

/** Two people, a room, and everything that can go wrong between them. */
export async function story({ live, closed, broken, gone, crowd }: Setting) {
  const responses: string[] = []
  const fails = async (call: Promise<unknown>) => {
    const error = await call.then(
      () => 'no error',
      (reason) => reason,
    )
    if (error instanceof RoomkeeperError) responses.push(`${error.status} ${error.code}`)
    else throw error
    return error
  }

  const anyone = createRoomkeeper({ baseUrl: live })
  const password = 'correct horse battery'
  const name = `t${Math.random().toString(36).slice(2)}`
  const ann = await anyone.createUser({ username: `${name}.ann`, password })
  const bob = await anyone.createUser({ username: `${name}.bob`, password })
  await fails(anyone.createUser({ username: `${name}.ANN`, password }))
  const { details } = await fails(anyone.createUser({ username: 'a b', password: 'x' }))
  await fails(anyone.logIn({ user_id: ann.user_id, password: 'wrong password' }))
  const { key } = await anyone.logIn({ user_id: ann.user_id, password })

  const rooms = createRoomkeeper({ baseUrl: live, key })
  const bobs = createRoomkeeper({ baseUrl: live, key: bob.key })
  await fails(anyone.createRoom({}))
  await fails(createRoomkeeper({ baseUrl: live, key: 'nobody' }).createRoom({}))
  const { room_id } = await rooms.createRoom({ name: 'Gardening', open: false })
  await fails(bobs.getRoom({ room_id }))

  const the = { room_id, user_id: bob.user_id }
  await fails(bobs.inviteUser(the))
  await rooms.inviteUser(the)
  await fails(rooms.inviteUser(the))
  const { present } = await rooms.getRoomUser(the)
  await rooms.addAdmin(the)
  await fails(rooms.addAdmin(the))
  await fails(rooms.addAdmin({ room_id, user_id: ann.user_id }))
  await rooms.banUser(the)
  await fails(rooms.banUser(the))
  await fails(rooms.inviteUser(the))
  await fails(rooms.removeUser(the))
  const bans = (await rooms.listBans({ room_id })).users.length
  await rooms.liftBan(the)
  await fails(rooms.liftBan(the))
  await rooms.inviteUser(the)
  await fails(rooms.removeAdmin(the))
  await fails(rooms.removeUser({ room_id, user_id: ann.user_id }))
  await fails(anyone.getUser({ user_id: room_id }))
  await rooms.changeOwner(the)
  const { owner } = await bobs.getOwner({ room_id })

  await fails(anyone.revokeKey({ key: bob.key, user_id: ann.user_id }))
  await anyone.revokeKey({ key, user_id: ann.user_id })
  await fails(rooms.createRoom({}))
  await fails(bobs.createRoom({ name: 'x'.repeat(20_000) }))
  await fails(createRoomkeeper({ baseUrl: closed }).createUser({ username: name, password }))
  await fails(createRoomkeeper({ baseUrl: `${live}/nowhere` }).getUser({ user_id: ann.user_id }))
  await fails(createRoomkeeper({ baseUrl: broken, retries: 0 }).getUser({ user_id: ann.user_id }))
  await fails(createRoomkeeper({ baseUrl: gone, retries: 0 }).getUser({ user_id: ann.user_id }))

  const members = new Set<string>()
  for await (const member of anyone.listUsers.items({ room_id: crowd, limit: 100 })) members.add(member)
  let pages = 0
  for await (const page of anyone.listUsers.pages({ room_id: crowd, limit: 100 })) pages += Math.sign(page.users.length)
  return {
    responses,
    details: details.length,
    present,
    bans,
    handedOver: owner === bob.user_id,
    members: members.size,
    pages,
  }
}
