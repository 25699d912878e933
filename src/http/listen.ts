import { once } from 'node:events'
import type { Server } from 'node:http'
import { type Settings, SettingsError } from '../settings.js'

/** @throws {SettingsError} when it can't listen where it is told to */
export async function listen(server: Server, { PORT, HOST }: Pick<Settings, 'PORT' | 'HOST'>): Promise<void> {
  server.listen(PORT, HOST)
  try {
    await once(server, 'listening')
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    throw new SettingsError(reasons[code]?.(PORT, HOST) ?? `PORT, HOST: ${message}`)
  }
}

const noAddress = (_port: number, host: string) => `HOST: this machine has no address ${host}; correct it`

const reasons: Record<string, (port: number, host: string) => string> = {
  EADDRINUSE: (port, host) =>
    `PORT: ${port} at ${host} is in use; end what listens there, or take another (EADDRINUSE)`,
  EACCES: (port) => `PORT: this user may not listen at ${port}; take one from 1024 on (EACCES)`,
  EADDRNOTAVAIL: noAddress,
  EINVAL: noAddress,
  ENOTFOUND: noAddress,
  EAI_AGAIN: noAddress,
}
