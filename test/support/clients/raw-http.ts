import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { send } from './http.ts'

export interface RawResponse {
  status: number
  headers: Record<string, string>
  body: string
}

/**
 * Sends bytes as they are, and reads every response that comes until the service ends the connection, or says nothing more
 * while it answers another client.
 */
export async function exchange(url: string, bytes: string | Buffer): Promise<RawResponse[]> {
  const socket = await open(url, bytes)
  const closed = new Promise((resolve) => socket.once('close', resolve))
  for (let before = ''; ; before = socket.received) {
    await Promise.race([closed, sleep(100)])
    if (socket.closed) break
    await send(url, { path: '/livez' })
    if (before !== '' && socket.received === before) break
  }
  socket.destroy()
  return parseResponses(socket.received)
}

export type OpenSocket = Socket & { received: string }

/** Opens a connection and sends bytes. The caller ends it; what comes is in `received`. */
export async function open(url: string, bytes: string | Buffer = '', options = {}): Promise<OpenSocket> {
  const { hostname, port } = new URL(url)
  const socket = Object.assign(connect({ port: Number(port), host: hostname, ...options }), { received: '' })
  socket.setEncoding('latin1')
  socket.on('data', (chunk) => {
    socket.received += chunk
  })
  socket.on('error', () => undefined)
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()).once('close', () => resolve()))
  if (bytes.length > 0) socket.write(bytes)
  return socket
}

/** The responses in what was received; each has a Content-Length, or is a 204. */
export function parseResponses(received: string): RawResponse[] {
  const responses: RawResponse[] = []
  for (let rest = received; rest !== ''; ) {
    const end = rest.indexOf('\r\n\r\n')
    const [statusLine = '', ...lines] = rest.slice(0, end).split('\r\n')
    const headers = Object.fromEntries(
      lines.map((line) => [line.split(':')[0]?.toLowerCase() ?? '', line.slice(line.indexOf(':') + 1).trim()]),
    )
    const length = Number(headers['content-length'] ?? 0)
    responses.push({ status: Number(statusLine.split(' ')[1]), headers, body: rest.slice(end + 4, end + 4 + length) })
    rest = end < 0 ? '' : rest.slice(end + 4 + length)
  }
  return responses
}
