import { expect } from 'chai'
import { documented, seen } from '../support/contract.ts'

describe('the contract', () => {
  it('every (operation, status) pair of the contract was seen', () => {
    expect(documented.filter((pair) => !seen.has(pair))).to.deep.equal([])
  })
})
