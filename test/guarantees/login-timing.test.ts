import { expect } from 'chai'
import { ratio } from '../support/checks/side-by-side.ts'
import { call } from '../support/clients/call.ts'
import { newUser, unknownId } from '../support/fixtures/users.ts'
import { ownService } from '../support/servers/services.ts'

describe('logIn', () => {
  const own = ownService({ BCRYPT_COST: '8' })

  it('takes as long for an unknown user as for a wrong password', async () => {
    const { url } = own.service
    const { id } = await newUser(url)
    const fail = async (user_id: string) => {
      const { status } = await call('logIn', { url, body: { user_id, password: 'wrong password' } })
      expect(status).to.equal(401)
    }
    const known = await ratio(
      40,
      () => fail(id),
      () => fail(unknownId),
    )
    // Without the hash, an unknown user is answered ten times as fast.
    expect(known).to.be.within(0.67, 1.5)
  })
})
