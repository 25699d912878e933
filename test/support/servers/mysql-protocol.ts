/**
 * Reads what a MySQL client sends, and tells of each command its first byte, and the rest as text: a packet that begins a sequence
 * (https://dev.mysql.com/doc/dev/mysql-server/latest/page_protocol_basic_packets.html).
 */
export function readCommands(tell: (command: number, text: string) => void): (bytes: Buffer) => void {
  let rest = Buffer.alloc(0)
  return (bytes) => {
    rest = Buffer.concat([rest, bytes])
    while (rest.length >= 5) {
      const end = 4 + rest.readUIntLE(0, 3)
      if (rest.length < end) return
      const [sequence, command = 0] = rest.subarray(3)
      // Since MySQL 8, two bytes before a query's text say that it has no attributes.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the two bytes
      if (sequence === 0) tell(command, rest.toString('latin1', 5, end).replace(/^\0\x01/, ''))
      rest = rest.subarray(end)
    }
  }
}

/** Of a statement that is executed, and of one that comes as text; what prepares or closes one is no work of an operation. */
export const isStatement = (command: number): boolean => command === 0x17 || command === 0x03
