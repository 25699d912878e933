import { cleanEnv, EnvError, makeValidator, str } from 'envalid'

/** The settings of the service, read from the environment. README.md describes each. */
export type Settings = ReturnType<typeof readSettings>

/** The first wrong setting: its message is one line that names it. */
export class SettingsError extends Error {}

/** @throws {SettingsError} when a setting is wrong */
export function readSettings(env: NodeJS.ProcessEnv) {
  return cleanEnv(
    env,
    {
      PORT: integer(0, 65535)({ default: 3000 }),
      HOST: str({ default: '127.0.0.1' }),
      DATABASE_URL: databaseUrl({ default: 'sqlite:data/roomkeeper.db' }),
      DATABASE_POOL_SIZE: integer(1, 1000)({ default: 10 }),
      REGISTRATION: str({ choices: ['open', 'closed'], default: 'open' }),
      SESSION_TTL_DAYS: integer(1, 3650)({ default: 90 }),
      BCRYPT_COST: integer(4, 15)({ default: 10 }),
      RATE_LIMIT: str({ choices: ['on', 'off'], default: 'on' }),
      RATE_LIMIT_REGISTRATIONS: integer(1, 1_000_000)({ default: 30 }),
      RATE_LIMIT_LOGINS: integer(1, 1_000_000)({ default: 100 }),
      RATE_LIMIT_FAILURES: integer(1, 1_000_000)({ default: 10 }),
      RATE_LIMIT_ACCOUNT_FAILURES: integer(1, 1_000_000)({ default: 100 }),
      RATE_LIMIT_CHANGES: integer(1, 1_000_000)({ default: 600 }),
      MAX_CONNECTIONS: integer(1, 1_000_000)({ default: 10_000 }),
      MAX_CONNECTIONS_PER_ADDRESS: integer(1, 1_000_000)({ default: 500 }),
      TRUST_PROXY: integer(0, 10)({ default: 0 }),
      CORS_ORIGIN: origin({ default: 'none' }),
      LOG_LEVEL: str({ choices: ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], default: 'info' }),
      WORKERS: integer(1, 64)({ default: 1 }),
    },
    {
      reporter: ({ errors }) => {
        const [first] = Object.entries(errors)
        if (first) throw new SettingsError(`the setting ${first[0]} is wrong: ${first[1].message}`)
      },
    },
  )
}

const integer = (minimum: number, maximum: number) =>
  makeValidator((text) => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= minimum && value <= maximum) return value
    throw new EnvError(`it must be a whole number from ${minimum} to ${maximum}`)
  })

const databaseUrl = makeValidator((text) => {
  if (/^sqlite:./.test(text)) return text
  if (/^mysql:\/\/[^/]+\/[^/?]+/.test(text) && URL.canParse(text) && isDecodable(text)) return text
  throw new EnvError('it must be mysql://USER:PASSWORD@HOST:PORT/DATABASE or sqlite:PATH')
})

/** Whether every % begins a byte, and the bytes are UTF-8. */
function isDecodable(text: string): boolean {
  try {
    return decodeURIComponent(text) !== ''
  } catch {
    return false
  }
}

const origin = makeValidator((text) => {
  if (text === 'none' || text === '*') return text
  if (URL.canParse(text) && new URL(text).origin === text) return text
  throw new EnvError('it must be none, * or one origin, as in https://chat.example')
})
