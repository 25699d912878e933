import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { findBreaking, lint } from '../../scripts/support/redocly.ts'

// biome-ignore lint/suspicious/noExplicitAny: the tests change it anywhere
type Json = Record<string, any>
type Change = (document: Json) => void

const document = (): Json => JSON.parse(readFileSync('generated/contract.json', 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'roomkeeper-checks-'))

function save(name: string, change: Change): string {
  const changed = document()
  change(changed)
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(changed))
  return file
}

/** A query parameter with an enum: the contract itself has none in requests. */
const withOrder =
  (values: string[]): Change =>
  ({ paths }) =>
    paths['/room/{room_id}/users'].get.parameters.push({
      name: 'order',
      in: 'query',
      schema: { type: 'string', enum: values },
    })

const breaking: Record<string, { before?: Change; change: Change }> = {
  'a removed operation': { change: ({ paths }) => delete paths['/room/{room_id}/bans'].delete },
  'a new required field': {
    change: ({ components: { schemas } }) => {
      schemas.NewUser.properties.invitation = { type: 'string' }
      schemas.NewUser.required.push('invitation')
    },
  },
  'a removed status': { change: ({ paths }) => delete paths['/user'].post.responses['409'] },
  'a narrowed enum': { before: withOrder(['oldest', 'newest']), change: withOrder(['oldest']) },
  'an error code that is gone': { change: ({ components }) => components.schemas.ErrorCode.enum.pop() },
  'a narrowed bound of a body': {
    change: ({ components }) => Object.assign(components.schemas.Username, { maxLength: 32 }),
  },
  'a narrowed bound of a parameter': {
    change: ({ components }) => Object.assign(components.parameters.Limit.schema, { maximum: 500 }),
  },
}

after(() => rmSync(folder, { recursive: true, force: true }))

describe('the check for breaking changes', () => {
  for (const [title, { before = () => undefined, change }] of Object.entries(breaking)) {
    it(`fails on ${title}`, async () => {
      const { ok, output } = await findBreaking(save('before.json', before), save('after.json', change))
      expect(ok, output).to.equal(false)
    })
  }

  it('lets a breaking change through when the version says so', async () => {
    const changedTo = (version: string) =>
      save('after.json', (changed) => {
        breaking['a removed operation']?.change(changed)
        changed.info.version = version
      })
    const before = save('before.json', ({ info }) => Object.assign(info, { version: '0.1.0' }))
    expect((await findBreaking(before, changedTo('0.1.1'))).ok).to.equal(false)
    expect((await findBreaking(before, changedTo('0.2.0'))).ok).to.equal(true)
  })

  it('passes a change that breaks nobody', async () => {
    const before = save('before.json', () => undefined)
    const changed = save('after.json', withOrder(['oldest']))
    expect((await findBreaking(before, changed)).ok).to.equal(true)
  })
})

describe('the lint of the contract', () => {
  it('fails on an example that its schema does not allow', async () => {
    const file = save('example.json', ({ paths }) => {
      paths['/user'].post.requestBody.content['application/json'].example = { username: 'a b', password: 'x' }
    })
    const { ok, output } = await lint(file)
    expect(ok).to.equal(false)
    expect(output).to.include('no-invalid-media-type-examples')
  })
})
