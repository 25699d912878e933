/** Why the database did not do what it was asked for. */
export type DatabaseErrorKind =
  /** Another transaction got in the way: the whole of this one can be tried again. */
  | 'conflict'
  /** Another transaction has to end first. */
  | 'locked'
  /** A unique key exists already. */
  | 'duplicate'
  /** The database can't be reached, or can't be used now. */
  | 'unavailable'
  /** Too much was asked at once, or too late; nothing was done. */
  | 'overloaded'
  /** A change was sent and not confirmed: it may or may not have happened. */
  | 'outcome_unknown'
  /** A fault: of a statement, of the schema. */
  | 'unexpected'

/** What an error of the driver means. */
export interface Classification {
  kind: DatabaseErrorKind
  /** Whether the database said no, or was never asked: the statement certainly had no effect. */
  hadNoEffect: boolean
}

/** An error of the database, whatever its engine. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  readonly kind: DatabaseErrorKind
  readonly hadNoEffect: boolean
  /** The driver's code, for logs. */
  readonly code: unknown

  constructor(message: string, { kind, hadNoEffect }: Classification, cause?: unknown) {
    super(message, { cause })
    this.kind = kind
    this.hadNoEffect = hadNoEffect
    this.code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  }
}

/** The error of something that was not even begun. */
export const overloaded = (message: string) => new DatabaseError(message, { kind: 'overloaded', hadNoEffect: true })

/** An error of a driver, or of Knex's pool, in the terms of this client. */
export const toDatabaseError = (error: unknown, classify: (error: unknown) => Classification): DatabaseError =>
  error instanceof DatabaseError
    ? error
    : new DatabaseError(error instanceof Error ? error.message : String(error), classify(error), error)

/** @returns false where the change would have given two rows the same unique key */
export async function ifUnique(change: Promise<unknown>): Promise<boolean> {
  try {
    await change
    return true
  } catch (error) {
    if (error instanceof DatabaseError && error.kind === 'duplicate') return false
    throw error
  }
}
