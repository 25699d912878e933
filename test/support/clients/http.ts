import { Agent, type OutgoingHttpHeaders, request } from 'node:http'
import { checkResponse } from '../checks/contract.ts'
import { noteSecrets } from '../checks/secrets.ts'

// One connection serves many tests, as it does for a client.
const agent = new Agent({ keepAlive: true })

/** Ends the connections to a service that no test uses just now: a service that stops waits for what may come on them. */
export function endIdle(url: string): void {
  const { hostname, port } = new URL(url)
  for (const socket of agent.freeSockets[agent.getName({ host: hostname, port: Number(port) })] ?? []) socket.destroy()
}

export interface RawRequest {
  method?: string
  /** Sent as it is: path and query string. */
  path: string
  headers?: OutgoingHttpHeaders | string[]
  body?: string | Buffer
}

export interface HttpResponse {
  status: number
  headers: Record<string, string | string[] | undefined>
  /** The parsed body, which the contract check has seen; undefined when there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: checkAnswer has found that it is what the contract says
  body: any
  text: string
}

/**
 * Sends one request to a listening service, and checks its response against the contract.
 * @param url of the service, as in `http://127.0.0.1:3000`
 */
export async function send(
  url: string,
  { method = 'GET', path, headers = {}, body }: RawRequest,
): Promise<HttpResponse> {
  const response = await new Promise<{ status: number; headers: HttpResponse['headers']; text: string }>(
    (resolve, reject) => {
      const { hostname, port } = new URL(url)
      const options = { agent, host: hostname, port, method, path, headers: withLength(headers, body) }
      const sent = request(options, (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk) => chunks.push(chunk))
        incoming.on('error', reject)
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        )
      })
      sent.on('error', reject)
      sent.end(body)
    },
  )
  checkResponse(method, path, response)
  noteSecrets(body, response)
  const isJson = /^application\/(\w+\+)?json\b/.test(String(response.headers['content-type']))
  return { ...response, body: isJson && response.text ? JSON.parse(response.text) : undefined }
}

/** Node does not say by itself how long the body of a DELETE is. */
function withLength(headers: RawRequest['headers'] = {}, body: RawRequest['body']): OutgoingHttpHeaders | string[] {
  if (body === undefined || Array.isArray(headers) || headers['Transfer-Encoding']) return headers
  return { 'Content-Length': Buffer.byteLength(body), ...headers }
}
