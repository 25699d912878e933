import { addUnique, bigInteger, bytes, createTable, type Step, text } from './steps.js'

export const users: Step[] = [
  ...createTable(
    'users',
    {
      id: bytes(16),
      username: text(64),
      // The folded name in UTF-8; 3072 bytes is what an InnoDB key holds, and 64 characters fold to no more.
      name_key: bytes(3072),
      password_hash: text(60),
      created_at: bigInteger,
    },
    { primaryKey: ['id'] },
  ),
  addUnique('users', ['name_key']),
]
