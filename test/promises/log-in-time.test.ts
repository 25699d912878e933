import { expect } from 'chai'
import { call } from '../support/client.ts'
import { ownService } from '../support/services.ts'
import { newUser, unknownId } from '../support/world.ts'

describe('logIn', () => {
  const own = ownService({ BCRYPT_COST: '8' })

  it('takes as long for an unknown user as for a wrong password', async () => {
    const { url } = own.service
    const { id } = await newUser(url)
    const times: Record<string, number[]> = { known: [], unknown: [] }
    for (let round = 0; round < 40; round++) {
      for (const [who, user_id] of [
        ['known', id],
        ['unknown', unknownId],
      ] as const) {
        const start = performance.now()
        const { status } = await call('logIn', { url, body: { user_id, password: 'wrong password' } })
        times[who]?.push(performance.now() - start)
        expect(status).to.equal(401)
      }
    }
    const ratio = median(times.known) / median(times.unknown)
    // Without the hash, an unknown user is answered ten times as fast.
    expect(ratio).to.be.within(0.67, 1.5)
  })
})

const median = (numbers: number[] = []) => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0
