import { parse, stringify, v7 } from 'uuid'

/** A new UUID (RFC 9562, version 7: rows made together are stored together). */
export const newId = (): string => v7()

/** The 16 bytes in which a UUID is stored. */
export const toBytes = (id: string): Buffer => Buffer.from(parse(id))

/** The UUID, in lower case, of 16 stored bytes. */
export const fromBytes = (bytes: Uint8Array): string => stringify(bytes)
