import { addAdmin } from './addAdmin.js'
import { banUser } from './banUser.js'
import { changeOwner } from './changeOwner.js'
import { createRoom } from './createRoom.js'
import { createUser } from './createUser.js'
import { getOwner } from './getOwner.js'
import { getRoom } from './getRoom.js'
import { getRoomUser } from './getRoomUser.js'
import { getUser } from './getUser.js'
import { inviteUser } from './inviteUser.js'
import { liftBan } from './liftBan.js'
import { listAdmins } from './listAdmins.js'
import { listBans } from './listBans.js'
import { listUsers } from './listUsers.js'
import { logIn } from './logIn.js'
import { removeAdmin } from './removeAdmin.js'
import { removeUser } from './removeUser.js'
import { renameUser } from './renameUser.js'
import { revokeKey } from './revokeKey.js'
import type { Operations } from './types.js'
import { updateRoom } from './updateRoom.js'
import { updateRoomInBody } from './updateRoomInBody.js'

/** Every operation of the contract; a missing one does not compile. */
export const operations: Operations = {
  addAdmin,
  banUser,
  changeOwner,
  createRoom,
  createUser,
  getOwner,
  getRoom,
  getRoomUser,
  getUser,
  inviteUser,
  liftBan,
  listAdmins,
  listBans,
  listUsers,
  logIn,
  removeAdmin,
  removeUser,
  renameUser,
  revokeKey,
  updateRoom,
  updateRoomInBody,
}
