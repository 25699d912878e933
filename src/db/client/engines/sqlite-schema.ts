/** Reads the parts of the schema, as `Part` has them. */
export const schemaQuery = `
  with tables as (select name as parent from sqlite_master where type = 'table')
  select 'column' as kind, parent as "table", null as name, name as columns from tables, pragma_table_info(parent)
  union all
  select 'primary key', parent, null, group_concat(name, ', ' order by pk)
  from tables, pragma_table_info(parent) where pk > 0 group by parent
  union all
  select iif("unique", 'unique index', 'index'), parent, i.name, group_concat(c.name, ', ' order by seqno)
  from tables, pragma_index_list(parent) i, pragma_index_info(i.name) c where origin = 'c' group by parent, i.name
  union all
  select 'foreign key', parent, null, "from" || ' -> ' || "table" || '.' || "to"
  from tables, pragma_foreign_key_list(parent)`
