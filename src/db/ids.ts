import { v7 } from 'uuid'

/** A new UUID (RFC 9562, version 7: rows made together are stored together). */
export const newId = (): string => v7()

/** The id of no user (RFC 9562's nil). */
export const nilId = '00000000-0000-0000-0000-000000000000'

/** The 16 bytes in which a UUID, of any version, is stored. */
export const toBytes = (id: string): Buffer =>
  Buffer.from(id.slice(0, 8) + id.slice(9, 13) + id.slice(14, 18) + id.slice(19, 23) + id.slice(24), 'hex')

/** The UUID, in lower case, of 16 stored bytes. */
export function fromBytes(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
