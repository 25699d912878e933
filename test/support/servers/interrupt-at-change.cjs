/**
 * Loaded before the service, which it kills just before the change with the number CUT_AT is made in SQLite; or, with CUT_BY=deny,
 * refuses that change.
 */
const Libsql = require('libsql')

const change = /^\s*(create|alter|drop|insert|update|delete|commit)/i
let left = Number(process.env.CUT_AT)

/** @type {any} */
const { prototype } = Libsql
for (const method of ['exec', 'prepare']) {
  const original = prototype[method]
  prototype[method] = function (/** @type {string} */ sql) {
    cut(sql)
    return original.call(this, sql)
  }
}

/** @param {string} sql */
function cut(sql) {
  if (!change.test(sql) || --left !== 0) return
  if (process.env.CUT_BY !== 'deny') process.kill(process.pid, 'SIGKILL')
  throw new Error('this change is denied')
}
