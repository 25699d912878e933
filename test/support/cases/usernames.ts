import { randomBytes } from 'node:crypto'
import { expect } from 'chai'
import { call } from '../clients/call.ts'
import type { HttpResponse } from '../clients/http.ts'

/** Gives somebody a username: the response, and the id of the user who has the name if all went well. */
export type SetUsername = (username: unknown) => Promise<{ response: HttpResponse; id: string }>

/** The tests of an operation that takes a username. */
export function acceptsUsernames(give: SetUsername): void {
  const gets = async (username: string, stored = username) => {
    const { response, id } = await give(username)
    expect(response.status, JSON.stringify(response.body)).to.equal(200)
    expect((await call('getUser', { user: id })).body.username).to.equal(stored)
  }

  const good = {
    'letters, digits and . _ -': 'Ann.b_c-d9',
    'a digit first': '1st',
    'letters of any script': 'Ωμέγα名前한글',
    'letters beyond the Basic Multilingual Plane': '𠀀𝔞',
    'marks after a letter': 'कि्षी',
    'digits of any script': 'a٣४',
    'letters without case': 'ªʰ',
  }
  for (const [title, start] of Object.entries(good)) {
    it(`takes ${title} in a username`, () => gets(start + suffix()))
  }

  it('takes a username of 1 character', () => gets(randomHan()))

  it('takes a username of 64 characters, and returns 400 for 65', async () => {
    for (const letter of ['a', '𠀀', 'é', '\ufdfa']) {
      const end = suffix()
      await gets(letter.repeat(64 - end.length) + end)
      await isRefused(letter.repeat(65 - end.length) + end)
    }
  })

  it('returns decomposed names in Unicode normalization form C', () => {
    const end = suffix()
    return gets(`e\u0301\u1100\u1161${end}`, `\u00e9\uac00${end}`)
  })

  it('counts the characters of the composed name', () => {
    const end = suffix()
    return gets('e\u0301'.repeat(64 - end.length) + end, 'é'.repeat(64 - end.length) + end)
  })

  it('returns 400 for a name that composition makes longer than 64 characters', () => isRefused('\ufb1d'.repeat(64)))

  const bad = {
    nothing: '',
    'a space': 'an n',
    'a space at the start': ' ann',
    'a space at the end': 'ann ',
    'a no-break space': 'an\u00a0n',
    'an ideographic space': 'an\u3000n',
    'a dot at the start': '.ann',
    'an underscore at the start': '_ann',
    'a hyphen at the start': '-ann',
    'a mark at the start': '\u0301ann',
    'a NUL': 'ann\u0000',
    'a tab': 'an\tn',
    'a newline at the end': 'ann\n',
    'a C1 control': 'an\u0085n',
    'a right-to-left override': 'an\u202en',
    'a right-to-left mark': 'an\u200fn',
    'a bidi isolate': 'an\u2066n',
    'a zero-width space': 'an\u200bn',
    'a zero-width joiner': 'an\u200dn',
    'a zero-width non-joiner': 'an\u200cn',
    'a word joiner': 'an\u2060n',
    'a byte order mark': '\ufeffann',
    'a soft hyphen': 'an\u00adn',
    'a combining grapheme joiner': 'an\u034fn',
    'a variation selector': 'ann\ufe0f',
    'a supplementary variation selector': 'ann\u{e0100}',
    'a Mongolian variation selector': 'ann\u180b',
    'a hangul filler': 'an\u3164n',
    'nothing but a hangul filler': '\u3164',
    'a half-width hangul filler': 'an\uffa0n',
    'a hangul choseong filler': '\u115fann',
    'a hangul jungseong filler': 'ann\u1160',
    'a tag character': 'ann\u{e0061}',
    'a lone surrogate': 'ann\ud800',
    'a private use character': 'ann\ue000',
    'an emoji': 'ann😀',
    'a fraction': 'ann½',
    'a Roman numeral': 'annⅧ',
    'another sign': 'ann@example',
    'a slash': 'ann/b',
    'a number in place of text': 5,
    'a boolean in place of text': true,
    'null in place of text': null,
    'a list in place of text': ['ann'],
  }
  for (const [title, username] of Object.entries(bad)) {
    it(`returns 400 for ${title} in a username`, () => isRefused(username))
  }

  async function isRefused(username: unknown): Promise<void> {
    const { response } = await give(username)
    expect(response.status).to.equal(400)
    expect(response.body.details[0]).to.include({ in: 'body', path: '/username' })
  }

  const oneName: Record<string, (end: string) => [string, string]> = {
    'to the letter': (end) => [`ann${end}`, `ann${end}`],
    'but for case': (end) => [`Ann${end}`, `aNN${end.toUpperCase()}`],
    'but for width': (end) => [`ann${end}`, fullWidth(`Ann${end}`)],
    'but for composition': (end) => [`ren\u00e9${end}`, `rene\u0301${end}`],
    'but for the case of ß': (end) => [`straße${end}`, `STRASSE${end}`],
    'but for the capital of ß': (end) => [`straße${end}`, `STRAẞE${end}`],
    'but for the final form of σ': (end) => [`${end}.οδος`, `${end}.ΟΔΟΣ`],
    'but for the end of σ': (end) => [`${end}.οδος`, `${end}.οδοσ`],
    'but for the style of a letter': (end) => [`ann${end}`, `𝐀𝓷𝕟${end}`],
    'but for a ligature': (end) => [`ﬁn${end}`, `FIN${end}`],
    'but for case in Cyrillic': (end) => [`Анна${end}`, `анна${end}`],
    'but for case beyond the Basic Multilingual Plane': (end) => [`𐐀${end}`, `𐐨${end}`],
  }
  for (const [title, pair] of Object.entries(oneName)) {
    it(`returns 409 when another user has this username, the same ${title}`, async () => {
      for (const [first, second] of [pair(suffix()), pair(suffix()).reverse()]) {
        const taken = await call('createUser', { body: { username: first, password: 'correct horse battery' } })
        expect(taken.status).to.equal(200)
        const { response } = await give(second)
        expect([response.status, response.body.code]).to.deep.equal([409, 'username_taken'])
      }
    })
  }

  it('distinguishes names that differ by an accent or a sign', async () => {
    const end = suffix()
    for (const username of [
      `rene${end}`,
      `rené${end}`,
      `re.ne${end}`,
      `re-ne${end}`,
      `re_ne${end}`,
      `rene.${end}`,
      `ilgaz${end}`,
      `ılgaz${end}`,
    ]) {
      await gets(username)
    }
  })
}

/** Makes a name one that nobody has: six letters and digits. */
const suffix = (): string => randomBytes(3).toString('hex')

const randomHan = () => String.fromCodePoint(0x4e00 + (randomBytes(2).readUInt16BE() % 20000))

const fullWidth = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
