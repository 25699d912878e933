/** Lets Knex's pool close this connection in place of handing it out again. */
export function discard(driver: object, reason: unknown): void {
  Object.assign(driver, { __knex__disposed: reason })
}
