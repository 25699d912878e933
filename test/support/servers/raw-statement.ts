import type { Query, Value } from '../../../src/db/client/types.ts'

/** A statement as SQL, for what no query of the service's does. */
export const rawStatement = <Row = object>(sql: string, values: Value[] = []): Query<object, Row> => ({
  compile: () => ({ sql, bind: () => values }),
})
