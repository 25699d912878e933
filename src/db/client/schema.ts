/** A part of a database's tables, in the terms that all databases share. */
export interface Part {
  kind: 'column' | 'primary key' | 'unique index' | 'index' | 'foreign key'
  table: string
  /** Of an index. */
  name?: string | null
  /** As in `room_id, user_id`; of a foreign key, also what it refers to, as in `room_id -> rooms.id`. */
  columns: string
}

/** The parts that a database has, as `describe` writes them. */
export type Schema = ReadonlySet<string>

/** A part in words, which are the same for the same part alone. */
export const describe = ({ kind, table, name, columns }: Part): string =>
  `${kind} ${name ? `${name} ` : ''}(${columns}) of ${table}`

export const toSchema = (parts: Part[]): Schema => new Set(parts.map(describe))
