import { expect } from 'chai'
import { operations } from '../checks/contract.ts'
import { call, type OperationId } from '../clients/call.ts'
import { expectTooManyRequests } from '../clients/from-address.ts'
import { newUser, unknownId } from '../fixtures/users.ts'
import { ownService } from '../servers/services.ts'

const changes = operations.filter(({ method, key }) => method !== 'GET' && key === 'required')

/** What each operation with a session key that is not a GET does where a user may make three changes in a minute. */
export function limitsChanges(): void {
  describe('where a user may make three changes in a minute', () => {
    const own = ownService({ RATE_LIMIT: 'on', RATE_LIMIT_REGISTRATIONS: '1000', RATE_LIMIT_CHANGES: '3' })

    for (const { operationId, example } of changes) {
      it(`the fourth returns 429, and no other: ${operationId}`, async () => {
        const { url } = own.service
        const [{ key }, other] = [await newUser(url), await newUser(url)]
        const change = (caller: string, body: unknown = example) =>
          call(operationId as OperationId, { url, key: caller, room: unknownId, body })
        // What is not a valid request changes nothing.
        for (let i = 0; i < 4; i++) expect((await change(key, { colour: 'red' })).status).to.equal(400)
        for (let i = 0; i < 3; i++) expect((await change(key)).status).to.not.equal(429)
        expectTooManyRequests([await change(key)], 'changes', 3, 60)
        expect((await change(key, { colour: 'red' })).status).to.equal(400)
        expect((await call('getUser', { url, key, user: other.id })).status).to.equal(200)
        expect((await change(other.key)).status).to.not.equal(429)
      })
    }
  })
}
