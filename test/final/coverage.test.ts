import { expect } from 'chai'
import { documentedResponses, seenResponses } from '../support/checks/contract.ts'

describe('the contract', () => {
  it('every (operation, status) pair of the contract was seen', () => {
    expect(documentedResponses.filter((pair) => !seenResponses.has(pair))).to.deep.equal([])
  })
})
