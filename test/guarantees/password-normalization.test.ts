import { expect } from 'chai'
import { call } from '../support/clients/call.ts'
import { newUser, unknownId } from '../support/fixtures/users.ts'
import { ownService } from '../support/servers/services.ts'

const composed = 'a wröng password'
const decomposed = composed.normalize('NFD')

describe('a password that has another form than it was sent in', () => {
  const own = ownService({ BCRYPT_COST: '9' })

  it('takes as long for an unknown user: both forms are tried', async () => {
    const { url } = own.service
    const { id } = await newUser(url)
    const tries: [string, string][] = [
      [id, composed],
      [id, decomposed],
      [unknownId, decomposed],
    ]
    const best = tries.map(() => Number.POSITIVE_INFINITY)
    for (let round = 0; round < 20; round++) {
      for (const [i, [user_id, password]] of tries.entries()) {
        const start = performance.now()
        expect((await call('logIn', { url, body: { user_id, password } })).status).to.equal(401)
        best[i] = Math.min(best[i] ?? 0, performance.now() - start)
      }
    }
    const [one = 0, known = 0, unknown = 0] = best
    // Halfway between the time of one form and that of two.
    const between = Math.sqrt(one * known)
    expect(known / one, 'two forms to one').to.be.above(1.3)
    expect(unknown).to.be.above(between)
    expect(unknown).to.be.below((known * known) / between)
  })
})
