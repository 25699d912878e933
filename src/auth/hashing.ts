/** Runs in the worker threads of `passwords.ts`. */
import { setPriority } from 'node:os'
import bcrypt from 'bcryptjs'

// Where processors are few, whoever reads comes before whoever logs in. On Linux this is the thread's own; elsewhere it
// would be the whole process's.
if (process.platform === 'linux') setPriority(10)

export const hash = ({ password, cost }: { password: string; cost: number }): string => bcrypt.hashSync(password, cost)

export const verify = ({ password, hash }: { password: string; hash: string }): boolean =>
  bcrypt.compareSync(password, hash)
