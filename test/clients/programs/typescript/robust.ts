import { ConnectionError, createRoomkeeper, RoomkeeperError, TimeoutError } from 'roomkeeper-client'

/** What becomes of calls to a service that has its troubles. */
export async function robust({ stub, nobody }: { stub: string; nobody: string }) {
  const outcomes: Record<string, string> = {}
  const options = { baseUrl: stub, key: 'KEY', retryDelay: 10, userAgent: 'chat/1' }
  const rooms = createRoomkeeper(options)
  const impatient = createRoomkeeper({ ...options, timeout: 200, retries: 0 })
  const attempt = async (name: string, call: Promise<unknown>) => {
    outcomes[name] = await call.then(() => 'done', outcome)
  }
  const user_id = 'bob'
  await attempt('busy read', rooms.getRoom({ room_id: 'busy' }))
  await attempt('read whose wait is no time', rooms.getRoom({ room_id: 'vague' }))
  await attempt('limited change', rooms.banUser({ room_id: 'limited', user_id }))
  await attempt('refused change', rooms.removeUser({ room_id: 'overloaded', user_id }))
  await attempt('change of unknown outcome', rooms.banUser({ room_id: 'busy-change', user_id }))
  await attempt('failed change', rooms.banUser({ room_id: 'failing', user_id }))
  await attempt('read that has to wait for an hour', rooms.getRoom({ room_id: 'late' }))
  await attempt('read behind a broken proxy', rooms.getRoom({ room_id: 'proxy' }))
  await attempt('error of another version', rooms.getRoom({ room_id: 'newer' }))
  await attempt('error of a gateway', rooms.getRoom({ room_id: 'gateway' }))
  await attempt('read behind a portal', rooms.getRoom({ room_id: 'portal' }))
  await attempt('change behind a portal', rooms.banUser({ room_id: 'portal', user_id }))
  await attempt('read of garbled JSON', rooms.getRoom({ room_id: 'garbled' }))
  await attempt('read of other JSON', rooms.getRoom({ room_id: 'list' }))
  await attempt('read that breaks off', rooms.getRoom({ room_id: 'cut' }))
  await attempt('change whose response breaks off', rooms.banUser({ room_id: 'cut', user_id }))
  await attempt('read of what is not gzip', rooms.getRoom({ room_id: 'not-gzip' }))
  const huge = createRoomkeeper({ ...options, key: 'x'.repeat(20_000) })
  await attempt('headers that are too large', huge.getRoom({ room_id: 'x' }))
  await attempt('silence', impatient.getRoom({ room_id: 'silent' }))
  await attempt('silence in the middle', impatient.getRoom({ room_id: 'stalled' }))
  await attempt('nobody', createRoomkeeper({ ...options, baseUrl: nobody }).banUser({ room_id: 'x', user_id }))
  for (const room_id of ['list-250', 'list-200', 'list-0']) {
    let count = 0
    for await (const _ of rooms.listUsers.items({ room_id, limit: 100 })) count++
    outcomes[room_id] = String(count)
  }
  return outcomes
}

function outcome(error: unknown): string {
  if (error instanceof RoomkeeperError) return `${error.status} ${error.code ?? 'no code'}`
  if (error instanceof TimeoutError) return 'timeout'
  if (error instanceof ConnectionError) return 'no connection'
  return String(error)
}
