import type { Knex } from 'knex'
import type { ReadEach } from './batches.js'
import type { Value } from './engines/engine.js'
import type { Trx } from './pool.js'

/** SQL, and what gives the values of its placeholders. */
interface Written {
  sql: string
  bindings: Binding[]
}

/** The value of this name of the reading with this number, or a constant of the statement. */
type Binding = { name: string; reading: number } | { constant: Value }

/** A statement that is executed prepared. Each method takes the values that the statement names. */
export interface Statement<Values, Row> {
  all(db: Trx, values: Values): Promise<Row[]>
  /** Of a query by a unique key, without a limit: outside of transactions, it may be read together with others. */
  first(db: Trx, values: Values): Promise<Row | undefined>
  /** @returns how many rows were inserted, deleted, or found to be updated */
  run(db: Trx, values: Values): Promise<number>
}

/** Numbers from here on stand for values: Knex takes numbers in every place, and no statement has such a constant. */
const standIns = 2 ** 52

/** Writes a query or a change. */
type Write<Values> = (db: Knex, values: Values) => Knex.QueryBuilder

/**
 * A statement that Knex writes once for each kind of database: to write it anew would take as long as to execute it.
 * @param write is given a stand-in for each value that it names
 */
export function statement<Values extends Record<keyof Values, Value>, Row = never>(
  write: Write<Values>,
): Statement<Values, Row> {
  const written = new Map<unknown, Written[]>()
  const writtenFor = ({ builder }: Trx, readings: number): Written => {
    const kind = builder.client.constructor
    const byNumber = written.get(kind) ?? []
    const found = byNumber[readings] ?? writeWithStandIns(builder, write, readings)
    byNumber[readings] = found
    written.set(kind, byNumber)
    return found
  }
  const bind = (db: Trx, readings: readonly Values[]): [sql: string, values: Value[]] => {
    const { sql, bindings } = writtenFor(db, readings.length)
    const values = bindings.map((binding) =>
      'name' in binding ? (readings[binding.reading] as Values)[binding.name as keyof Values] : binding.constant,
    )
    return [sql, values]
  }
  const query = <R>(db: Trx, readings: readonly Values[]) => db.query(...bind(db, readings)) as Promise<R[]>
  const firsts: ReadEach<Values, Row> = async (db, readings) => {
    const rows = await query<Row & { reading?: number }>(db, readings)
    const found = new Array<Row | undefined>(readings.length).fill(undefined)
    // Of a single reading, the row does not tell.
    for (const row of rows) found[row.reading ?? 0] ??= row
    return found
  }
  return {
    all: (db, values) => query<Row>(db, [values]),
    first: (db, values) => (db.batches ? db.batches.first(firsts, values) : firsts(db, [values]).then(([row]) => row)),
    run: (db, values) => db.change(...bind(db, [values])),
  }
}

/** @param readings how many queries to write as one, whose rows tell to which of them they belong */
function writeWithStandIns<Values>(db: Knex, write: Write<Values>, readings: number): Written {
  const named: Binding[] = []
  const standInsOf = (reading: number) =>
    new Proxy({}, { get: (_, name: string) => standIns + named.push({ name, reading }) - 1 }) as Values
  const one = (reading: number) => write(db, standInsOf(reading)).select(db.raw(`${reading} as reading`))
  const others = Array.from({ length: readings - 1 }, (_, i) => one(i + 1))
  const query = readings === 1 ? write(db, standInsOf(0)) : one(0).unionAll(others)
  const { sql, bindings } = query.toSQL().toNative()
  return { sql, bindings: bindings.map((value) => named[Number(value) - standIns] ?? { constant: value as Value }) }
}
