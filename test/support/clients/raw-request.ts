import { connect } from 'node:net'
import { checkResponse } from '../checks/contract.ts'
import type { HttpResponse } from './http.ts'

/**
 * Sends bytes as they are, and reads one response: for what no HTTP client would send.
 * @param url of the service
 */
export async function sendBytes(url: string, bytes: string): Promise<HttpResponse> {
  const { hostname, port } = new URL(url)
  const text = await new Promise<string>((resolve, reject) => {
    let received = ''
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    socket.setEncoding('utf8')
    socket.on('data', (chunk) => {
      received += chunk
      if (isWhole(received)) socket.end()
    })
    socket.on('close', () => resolve(received))
    socket.on('error', reject)
  })
  const [head = '', body = ''] = text.split('\r\n\r\n')
  const [statusLine = '', ...lines] = head.split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const response = { status: Number(statusLine.split(' ')[1]), headers }
  const [method = '', target = ''] = bytes.split(' ')
  checkResponse(method, target, { ...response, text: body })
  return { ...response, text: body, body: body ? JSON.parse(body) : undefined }
}

function isWhole(text: string): boolean {
  const length = /^content-length: (\d+)/im.exec(text)?.[1]
  const end = text.indexOf('\r\n\r\n')
  return end >= 0 && length !== undefined && Buffer.byteLength(text.slice(end + 4)) >= Number(length)
}
