/** Runs in a process of its own: clients that send one request after another, each on a connection that it keeps. */
import { once } from 'node:events'
import { Agent, request } from 'node:http'

export interface Load {
  url: string
  key: string
  clients: number
  /** Whether each request has a connection of its own, instead. */
  anew?: boolean
}

/** What the clients have seen, once nobody takes their connections any more. */
export interface LoadResult {
  /** How many requests were answered, and how many of those made a room. */
  answered: number
  made: number
  /** Responses that were not the wanted ones, and requests that were sent and not answered. */
  wrong: string[]
}

type Send = (method: string, path: string) => Promise<number>

process.on('message', async ({ url, key, clients, anew = false }: Load) => {
  const seen: LoadResult = { answered: 0, made: 0, wrong: [] }
  const run = async (send: Send) => {
    for (let i = 0; ; i++) {
      const changes = i % 2 === 0
      try {
        const status = await (changes ? send('POST', '/room') : send('GET', '/livez'))
        if (status !== 200) seen.wrong.push(`returned ${status}`)
        else if (changes) seen.made++
        seen.answered++
      } catch (error) {
        const code = codeOf(error)
        if (code === 'ECONNREFUSED') return
        seen.wrong.push(code)
      }
    }
  }
  const headers = { Authorization: `Bearer ${key}` }
  const kinds = anew ? [withAgent(url, headers, false)] : [withFetch(url, headers), withAgent(url, headers, true)]
  const running = Array.from({ length: clients }, (_, i) => run(kinds[i % kinds.length] as Send))
  await Promise.all(running)
  process.send?.(seen)
})
process.send?.('ready')

const withFetch =
  (url: string, headers: Record<string, string>): Send =>
  async (method, path) => {
    const response = await fetch(url + path, { method, headers })
    await response.arrayBuffer()
    return response.status
  }

function withAgent(url: string, headers: Record<string, string>, keepAlive: boolean): Send {
  const agent = new Agent({ keepAlive })
  return async (method, path) => {
    const sent = request(url + path, { agent, method, headers }).end()
    const [response] = await once(sent, 'response')
    await once(response.resume(), 'end')
    return response.statusCode
  }
}

/** fetch has the reason in its error's cause. */
function codeOf(error: unknown): string {
  const { code, cause, message } = error as Error & { code?: string; cause?: unknown }
  return code ?? (cause ? codeOf(cause) : message)
}
