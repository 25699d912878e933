import { addIndex, createTable, type Step, text } from './steps.js'

export const rateLimits: Step[] = [
  ...createTable(
    'rate_limits',
    {
      key: text(255),
      points: (table, name) => table.integer(name).notNullable().defaultTo(0),
      expire: (table, name) => table.bigInteger(name).unsigned(),
    },
    { primaryKey: ['key'] },
  ),
  addIndex('rate_limits', ['expire']),
]
