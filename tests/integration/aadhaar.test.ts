import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { recorded } from '@/lib/domain/household/family'
import { correctHousehold } from '@/lib/features/households/commands/correct'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { correctHouseholdSchema } from '@/lib/features/households/schema/family'
import * as families from '@/lib/features/households/store/families'
import { toFacts, toMembers } from '@/lib/features/households/view/household'
import { typedAgain } from '@/lib/features/households/view/typed-family'
import { agesOn } from '@/lib/rules/ages'
import { execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { PANCHAYAT, TODAY } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { answers, DEVKI, NOON, officer, posted, settle, understood } from '@/tests/support/register-story'

/** A published test number (domain §9.1). */
const NUMBER = '499118665246'

let asha: Actor
let id = ''

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  const form = answers({ 'members[0].aadhaar': '4991 1866 5246' })
  id = lawful(await execute(registerHousehold, asha, form, { now: NOON, requestId: crypto.randomUUID() })).id
  const again = {
    ...DEVKI,
    ...{ 'members[0].serial': '1', 'members[1].serial': '2', id, version: '1' },
    ...{ reason: 'Spelt wrongly', reasonCode: 'TYPED_WRONG' },
    ...{ 'members[0].name': 'Devaki Devi', houseNo: '42', 'members[0].aadhaar': NUMBER },
  }
  const { value } = understood(correctHouseholdSchema, posted(again))
  if (!value) throw new Error('The form is not in order')
  lawful(await execute(correctHousehold, asha, value, { now: NOON }))
})

const known = async () => {
  const found = await transaction(scopeOf(asha), (tx) => families.find(tx, id))
  if (!found) throw new Error('The family is gone')
  return found.family
}

/** Every row of every table as text, by table and column. */
const everything = (): Promise<readonly { table: string; column: string; text: string }[]> =>
  asOwner(async (client) => {
    const { rows: columns } = await client.query<{ table: string; column: string }>(
      `select c.table_name as table, c.column_name as column from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE'`,
    )
    const found = []
    for (const { table, column } of columns) {
      const { rows } = await client.query<{ text: string | null }>(`select "${column}"::text as text from "${table}"`)
      for (const { text } of rows) if (text !== null) found.push({ table, column, text })
    }
    return found
  })

describe('F11 · of an Aadhaar number only the last four digits and a keyed digest are kept', () => {
  it('F11 · the number stands in no table of the database: not in a version, a request, the journal or the book of requests', async () => {
    const cells = await everything()
    expect(cells.length).toBeGreaterThan(100)
    const written = NUMBER.replace(/(\d{4})(?=\d)/g, '$1[ -]?')
    expect(cells.filter(({ text }) => new RegExp(written).test(text))).toEqual([])
  })

  it('F11 · the digest stands only with its member, and among the keys under which the member is met again', async () => {
    const digest = (await known()).members[0]?.aadhaar?.digest ?? ''
    expect(digest.length).toBeGreaterThan(20)
    const cells = await everything()
    const places = new Set(cells.filter(({ text }) => text.includes(digest)).map((one) => `${one.table}.${one.column}`))
    expect([...places].sort()).toEqual(['members.aadhaar_digest', 'members.keys'])
  })

  it('F11 · no view and no version carries more than the last four digits', async () => {
    const family = await known()
    const digest = family.members[0]?.aadhaar?.digest ?? ''
    const shown = [
      toFacts(family),
      toMembers(family, TODAY, lawful(agesOn(TODAY))),
      typedAgain(family),
      recorded(family),
    ].map((view) => JSON.stringify(view))
    expect(shown.join()).toContain('5246')
    for (const text of shown) {
      expect(text).not.toContain(digest)
      expect(text).not.toMatch(/digest/i)
    }
  })
})
