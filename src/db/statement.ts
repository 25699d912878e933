import type { Knex } from 'knex'
import type { Value } from './engines/engine.js'
import type { Trx } from './pool.js'

/** SQL, and what gives the values of its placeholders: a name, or a constant of the statement. */
interface Written {
  sql: string
  bindings: { name?: string; constant?: Value }[]
}

/** A statement that is executed prepared. Each method takes the values that the statement names. */
export interface Statement<Values, Row> {
  all(db: Trx, values: Values): Promise<Row[]>
  first(db: Trx, values: Values): Promise<Row | undefined>
  /** @returns how many rows were inserted, deleted, or found to be updated */
  run(db: Trx, values: Values): Promise<number>
}

/** Numbers from here on stand for values: Knex takes numbers in every place, and no statement has such a constant. */
const standIns = 2 ** 52

/**
 * A statement that Knex writes once for each kind of database: to write it anew would take as long as to execute it.
 * @param write is given a stand-in for each value that it names
 */
export function statement<Values extends Record<keyof Values, Value>, Row = never>(
  write: (db: Knex, values: Values) => Knex.QueryBuilder,
): Statement<Values, Row> {
  const written = new Map<unknown, Written>()
  const execute = <R>(db: Trx, values: Values) => {
    const kind = db.builder.client.constructor
    let found = written.get(kind)
    if (!found) {
      found = writeWithStandIns(db.builder, write)
      written.set(kind, found)
    }
    const bound = found.bindings.map(({ name, constant = null }) => (name ? values[name as keyof Values] : constant))
    return db.execute(found.sql, bound) as Promise<R>
  }
  return {
    all: (db, values) => execute<Row[]>(db, values),
    first: (db, values) => execute<Row[]>(db, values).then(([row]) => row),
    run: (db, values) => execute<number>(db, values),
  }
}

function writeWithStandIns<Values>(db: Knex, write: (db: Knex, values: Values) => Knex.QueryBuilder): Written {
  const names: string[] = []
  const values = new Proxy({}, { get: (_, name: string) => standIns + names.push(name) - 1 }) as Values
  const { sql, bindings } = write(db, values).toSQL().toNative()
  return {
    sql,
    bindings: bindings.map((value) => {
      const name = names[Number(value) - standIns]
      return name === undefined ? { constant: value as Value } : { name }
    }),
  }
}
