import type { Knex } from 'knex'
import type { Compiled, Query, Statement, Value } from './types.js'

type ValuesOf<Values> = Record<keyof Values, Value>

/** Builds a statement with Knex. */
type Build<Values> = (knex: Knex, values: Values) => Knex.QueryBuilder

/**
 * A statement that Knex compiles once for each engine and batch size, and that is executed prepared: to compile it each time
 * would take as long as to execute it.
 * @param build is given a placeholder for each value that it names
 */
export function statement<Values extends ValuesOf<Values>, Row = never>(build: Build<Values>): Query<Values, Row> {
  const compiled = new Map<unknown, Compiled<Values>[]>()
  return {
    compile(knex, batchSize = 1) {
      const dialect = knex.client.constructor
      const bySize = compiled.get(dialect) ?? []
      compiled.set(dialect, bySize)
      bySize[batchSize] ??= compile(knex, build, batchSize)
      return bySize[batchSize]
    },
  }
}

/** Inserts a row into a table. */
export const insertInto = <Row extends ValuesOf<Row>>(table: string, columns: (keyof Row & string)[]): Statement<Row> =>
  statement<Row>((knex, values) => knex(table).insert(Object.fromEntries(columns.map((name) => [name, values[name]]))))

/** Numbers from here on are placeholders: Knex takes numbers in every place, and no statement has such a constant. */
const firstPlaceholder = 2 ** 52

function compile<Values extends ValuesOf<Values>>(knex: Knex, build: Build<Values>, size: number): Compiled<Values> {
  const placeholders: { name: keyof Values; index: number }[] = []
  const newPlaceholder = (name: keyof Values, index: number) =>
    firstPlaceholder + placeholders.push({ name, index }) - 1
  const buildOne = (index: number) =>
    build(knex, new Proxy({} as Values, { get: (_, name) => newPlaceholder(name as keyof Values, index) }))
  const { sql, bindings } = (size === 1 ? buildOne(0) : union(knex, size, buildOne)).toSQL().toNative()
  const sources = bindings.map(
    (value) => placeholders[Number(value) - firstPlaceholder] ?? { constant: value as Value },
  )
  const resolve = (batch: readonly Values[], source: (typeof sources)[number]): Value =>
    'constant' in source ? source.constant : (batch[source.index] as Values)[source.name]
  return { sql, bind: (batch) => sources.map((source) => resolve(batch, source)) }
}

/** Joins `size` queries into one, whose rows have in `batch_index` to which of them they belong. */
function union(knex: Knex, size: number, buildOne: (index: number) => Knex.QueryBuilder): Knex.QueryBuilder {
  const [first, ...others] = Array.from({ length: size }, (_, index) =>
    buildOne(index).select(knex.raw(`${index} as batch_index`)),
  )
  return (first as Knex.QueryBuilder).unionAll(others)
}
