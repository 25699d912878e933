import { destination, type Logger, pino } from 'pino'
import type { Settings } from './settings.js'

/** JSON lines on standard error. Of an error, only what can't hold a caller's data. */
export const createLogger = ({ LOG_LEVEL }: Pick<Settings, 'LOG_LEVEL'>): Logger =>
  pino({ level: LOG_LEVEL, base: { pid: process.pid }, serializers: { err: describeError } }, destination(2))

/** Drivers add the statement and its values to their errors: those stay out. */
const describeError = (error: unknown) =>
  error instanceof Error
    ? { name: error.name, code: 'code' in error ? error.code : undefined, message: error.message, stack: error.stack }
    : { message: typeof error }
