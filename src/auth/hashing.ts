/** Runs in the worker threads of `passwords.ts`. */
import bcrypt from 'bcryptjs'

export const hash = ({ password, cost }: { password: string; cost: number }): string => bcrypt.hashSync(password, cost)

export const verify = ({ password, hash }: { password: string; hash: string }): boolean =>
  bcrypt.compareSync(password, hash)
