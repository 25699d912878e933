import { expect } from 'chai'
import { behavesLikeEveryOperation } from '../support/cases/every-operation.ts'
import { acceptsEveryRequestForm } from '../support/cases/request-forms.ts'
import { call } from '../support/clients/call.ts'
import { newUser, unknownId } from '../support/fixtures/users.ts'

describe('getUser', () => {
  behavesLikeEveryOperation('getUser')

  acceptsEveryRequestForm('getUser', async () => {
    const [{ id, username }, reader] = [await newUser(), await newUser()]
    return {
      request: { user: id, key: reader.key },
      worked: ({ status, body }) => expect([status, body]).to.deep.equal([200, { username, user_id: id }]),
    }
  })

  it('returns 200 to anyone, with a key or without', async () => {
    const [person, reader] = [await newUser(), await newUser()]
    for (const key of [undefined, reader.key, person.key]) {
      const { status, body } = await call('getUser', { user: person.id, key })
      expect([status, body]).to.deep.equal([200, { username: person.username, user_id: person.id }])
    }
  })

  it('returns 404 when the user does not exist', async () => {
    for (const key of [undefined, (await newUser()).key]) {
      const { status, body } = await call('getUser', { user: unknownId, key })
      expect([status, body.code]).to.deep.equal([404, 'user_not_found'])
    }
  })

  it('returns 400 for a UUID that is written in another way', async () => {
    const { id } = await newUser()
    for (const user of [id.replaceAll('-', ''), `{${id}}`, `urn:uuid:${id}`, `${id}0`, `${id}%0A`, '%zz', '%00']) {
      expect((await call('getUser', { user })).status, user).to.equal(400)
    }
  })
})
