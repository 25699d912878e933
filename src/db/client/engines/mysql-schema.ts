/** Reads the parts of the schema, as `Part` has them. */
export const schemaQuery = `
  select 'column' as kind, table_name as \`table\`, null as name, column_name as columns
  from information_schema.columns where table_schema = database()
  union all
  select if(index_name = 'PRIMARY', 'primary key', if(non_unique, 'index', 'unique index')), table_name,
    nullif(index_name, 'PRIMARY'), group_concat(column_name order by seq_in_index separator ', ')
  from information_schema.statistics where table_schema = database() group by table_name, index_name, non_unique
  union all
  select 'foreign key', table_name, null, concat(column_name, ' -> ', referenced_table_name, '.', referenced_column_name)
  from information_schema.key_column_usage where table_schema = database() and referenced_table_name is not null`
