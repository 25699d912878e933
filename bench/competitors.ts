import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import pidusage from 'pidusage'

const folder = fileURLToPath(new URL('dist/', import.meta.url))
const root = fileURLToPath(new URL('../', import.meta.url))

/** Who takes part; Roomkeeper comes first. */
export const competitors = {
  roomkeeper: { title: 'Roomkeeper', program: `${root}scripts/start.js` },
  bare: { title: '(a) node:http, mysql2', program: `${folder}bare.js` },
  fastify: { title: '(b) Fastify, openapi-glue, mysql2', program: `${folder}fastify.js` },
  express: { title: '(c) Express, openapi-validator, mysql2', program: `${folder}express.js` },
  stock: { title: '(d) Koa, openapi-backend, Knex', program: `${folder}stock.js` },
}

export type Name = keyof typeof competitors

/** A competitor that runs, as a process of its own. */
export interface Running {
  name: Name
  url: string
  process: ChildProcess
  /** CPU milliseconds that it has used. */
  cpu(): Promise<number>
  /** Bytes of memory it holds. */
  memory(): Promise<number>
  stop(): Promise<void>
}

export interface Options {
  /** Those of Node. */
  node?: string[]
  env?: Record<string, string>
}

/** @param databaseUrl whose schema is up to date */
export async function start(name: Name, databaseUrl: string, { node = [], env = {} }: Options = {}): Promise<Running> {
  const child = spawn(process.execPath, [...node, competitors[name].program], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      CONTRACT: `${root}generated/openapi.dereferenced.json`,
      PORT: '0',
      RATE_LIMIT: 'off',
      BCRYPT_COST: '4',
      ...env,
    },
  })
  const url = await addressOf(child, name)
  const usage = () => pidusage(child.pid ?? 0)
  return {
    name,
    url,
    process: child,
    cpu: async () => (await usage()).ctime,
    memory: async () => (await usage()).memory,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.kill()
      }),
  }
}

function addressOf(child: ChildProcess, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout?.on('data', (chunk) => {
      output += chunk
      const url = /listens on (\S+)/.exec(output)?.[1]
      if (url) resolve(url)
    })
    child.once('exit', () => reject(new Error(`${name} did not start`)))
  })
}
