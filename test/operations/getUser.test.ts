import { expect } from 'chai'
import { call } from '../support/client.ts'
import { answersWhatAllDo } from '../support/common.ts'
import { takesEverySpelling } from '../support/spellings.ts'
import { newUser, unknownId } from '../support/world.ts'

describe('getUser', () => {
  answersWhatAllDo('getUser')

  takesEverySpelling('getUser', async () => {
    const [{ id, username }, reader] = [await newUser(), await newUser()]
    return {
      request: { user: id, key: reader.key },
      worked: ({ status, body }) => expect([status, body]).to.deep.equal([200, { username, user_id: id }]),
    }
  })

  it('answers 200 to anyone, with a key or without', async () => {
    const [person, reader] = [await newUser(), await newUser()]
    for (const key of [undefined, reader.key, person.key]) {
      const { status, body } = await call('getUser', { user: person.id, key })
      expect([status, body]).to.deep.equal([200, { username: person.username, user_id: person.id }])
    }
  })

  it('answers 404 when the user does not exist', async () => {
    for (const key of [undefined, (await newUser()).key]) {
      const { status, body } = await call('getUser', { user: unknownId, key })
      expect([status, body.code]).to.deep.equal([404, 'user_not_found'])
    }
  })

  it('answers 400 to a UUID that is written in another way', async () => {
    const { id } = await newUser()
    for (const user of [id.replaceAll('-', ''), `{${id}}`, `urn:uuid:${id}`, `${id}0`, `${id}%0A`, '%zz', '%00']) {
      expect((await call('getUser', { user })).status, user).to.equal(400)
    }
  })
})
