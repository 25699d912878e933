import { expect } from 'chai'
import { call } from '../support/clients/call.ts'
import { newName, newUser } from '../support/fixtures/users.ts'

/** Ways to write what looks like one name; `~` stands for what makes the name new. */
const alike: Record<string, string[]> = {
  case: ['ann~', 'ANN~', 'Ann~', 'aNn~'],
  width: ['ann~', 'ａｎｎ~', 'ＡＮＮ~', 'aｎn~'],
  composition: ['zo\u00eb~', 'zoe\u0308~', 'ZOE\u0308~', 'ＺＯＥ\u0308~'],
  'order of marks': ['a\u0323\u0302~', 'a\u0302\u0323~', '\u1ead~', '\u1ea1\u0302~'],
  ligatures: ['ﬁn~', 'fin~', 'FIN~', 'ﬁN~'],
  'sharp s': ['straße~', 'STRASSE~', 'strasse~', 'STRAẞE~'],
  'final sigma': ['ΣΟΦΟΣ~', 'σοφος~', 'σοφοσ~', 'Σοφος~'],
  'dotted capital I': ['İd~', 'i\u0307d~', 'I\u0307d~'],
  'micro and mu': ['µm~', 'μm~', 'ΜM~'],
  'the signs of kelvin and angstrom': ['\u212ab~', 'kb~', 'Kb~'],
  angstrom: ['\u212b~', 'Å~', 'å~', 'a\u030a~'],
  'mathematical letters': ['𝐚𝐧𝐧~', 'ann~', '𝔞𝔫𝔫~', '𝒜nn~'],
  'full-width digits': ['a１２~', 'a12~'],
  'half-width kana': ['ｶﾅ~', 'カナ~'],
  'Hangul in letters': ['\u1112\u1161\u11ab~', '한~'],
  Cherokee: ['Ꭰ~', 'ꭰ~'],
  'long s': ['ſun~', 'sun~', 'SUN~'],
  'combining iota': ['ᾳ~', 'αι~', 'ᾼ~'],
}

const refused: Record<string, string> = {
  'zero-width space': 'an\u200bn',
  'zero-width joiner': 'an\u200dn',
  'right-to-left override': 'an\u202en',
  'soft hyphen': 'an\u00adn',
  'word joiner': 'an\u2060n',
  'byte order mark': '\ufeffann',
  'variation selector': 'an\ufe0fn',
  'Hangul filler': 'an\u3164n',
  'combining grapheme joiner': 'an\u034fn',
  tag: 'an\u{e0061}n',
  space: 'an n',
  'no-break space': 'an\u00a0n',
  'line separator': 'an\u2028n',
  NUL: 'an\0n',
  'a mark at its start': '\u0301ann',
  'a dot at its start': '.ann',
  slash: 'an/n',
  'superscript digit': 'ann²',
  'a lone surrogate': 'an\ud800n',
}

const register = (username: string) => call('createUser', { body: { username, password: 'correct horse battery' } })

describe('names that look alike', () => {
  for (const [what, names] of Object.entries(alike)) {
    it(`are one name: ${what}`, async () => {
      for (const [i, first] of names.entries()) {
        const suffix = newName()
        const written = names.map((name) => name.replace('~', suffix))
        const { status } = await register(first.replace('~', suffix))
        expect(status, first).to.equal(200)
        for (const other of written) expect((await register(other)).status, `${names[i]} and ${other}`).to.equal(409)
        const somebody = await newUser()
        const renamed = await call('renameUser', { key: somebody.key, body: { username: written.at(i - 1) } })
        expect([renamed.status, renamed.body.code]).to.deep.equal([409, 'username_taken'])
      }
    })
  }

  it('are one name when all register at once', async () => {
    for (const names of Object.values(alike)) {
      const suffix = newName()
      const responses = await Promise.all(names.map((name) => register(name.replace('~', suffix))))
      expect(responses.map(({ status }) => status).sort()).to.deep.equal([200, ...Array(names.length - 1).fill(409)])
    }
  })

  it('may be written in another way by their owner', async () => {
    const suffix = newName()
    const { body } = await register(`ann${suffix}`)
    for (const username of [`ANN${suffix}`, `ａｎｎ${suffix}`, `ann${suffix}`]) {
      expect((await call('renameUser', { key: body.key, body: { username } })).status).to.equal(200)
      expect((await call('getUser', { user: body.user_id })).body.username).to.equal(username)
    }
  })

  for (const [what, username] of Object.entries(refused)) {
    it(`are not made with what is not seen: ${what}`, async () => {
      const { status, body } = await register(username)
      expect([status, body.code]).to.deep.equal([400, 'invalid_request'])
    })
  }

  it('are stored, however long what they fold to is', async () => {
    for (const character of ['ﷺ', '\u0390', 'ﬄ', 'ŉ', '\u1fb7', '𝔷']) {
      // 64 characters, as many as a name may have.
      const username = character.repeat(47) + newName()
      expect((await register(username)).status, character).to.equal(200)
      expect((await register(username)).status, character).to.equal(409)
    }
  })
})
