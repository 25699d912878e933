import { bigInteger, boolean, bytes, createTable, type Step, text } from './steps.js'

export const rooms: Step[] = createTable(
  'rooms',
  {
    id: bytes(16),
    owner_id: bytes(16),
    name: text(200),
    open: boolean,
    version: bigInteger,
    user_count: bigInteger,
    admin_count: bigInteger,
    ban_count: bigInteger,
    created_at: bigInteger,
  },
  { primaryKey: ['id'] },
)
