import { createRoomkeeper, RoomkeeperError } from 'roomkeeper-client'

const baseUrl = 'http://127.0.0.1:3000'
const ann = await createRoomkeeper({ baseUrl }).createUser({
  username: '{{createUser.username}}',
  password: '{{createUser.password}}',
})
const rooms = createRoomkeeper({ baseUrl, key: ann.key })
const { room_id } = await rooms.createRoom({ name: '{{createRoom.name}}' })
for await (const user_id of rooms.listUsers.items({ room_id })) console.log('member', user_id)
await rooms.addAdmin({ room_id, user_id: ann.user_id }).catch((error) => {
  if (error instanceof RoomkeeperError) console.log(error.status, error.code) // 409 already_owner
})
