import { addIndex, bigInteger, bytes, createTable, type Step } from './steps.js'

export const sessions: Step[] = [
  ...createTable(
    'sessions',
    { key_hash: bytes(32), user_id: bytes(16), expires_at: bigInteger },
    { primaryKey: ['key_hash'] },
  ),
  addIndex('sessions', ['expires_at']),
]
