import type { Query, Value } from './types.js'

type Values = Record<string, Value>

interface Entry {
  query: Query<never, unknown>
  values: Values
  row: unknown
}

/** Rows that were read before they are asked for. */
export class Prefetched {
  readonly #entries: Entry[] = []

  /** Keeps what a query finds for these values; undefined where it finds nothing. */
  prime<V extends Record<keyof V, Value>, Row>(query: Query<V, Row>, values: V, row: Row | undefined): void {
    this.#entries.push({ query, values, row })
  }

  /** @returns what was kept; undefined where nothing was */
  find<V, Row>(query: Query<V, Row>, values: V): { row: Row | undefined } | undefined {
    const entry = this.#entries.find((kept) => kept.query === query && isSame(kept.values, values as Values))
    return entry as { row: Row | undefined } | undefined
  }
}

function isSame(one: Values, other: Values): boolean {
  for (const name in one) {
    const [value, wanted] = [one[name], other[name]]
    const isEqual = Buffer.isBuffer(value) && Buffer.isBuffer(wanted) ? value.equals(wanted) : value === wanted
    if (!isEqual) return false
  }
  return true
}
