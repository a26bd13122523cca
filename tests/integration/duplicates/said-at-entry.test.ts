import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { saidAtEntry } from '@/lib/features/duplicates/store/said-at-entry'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import { asOwner } from '@/tests/support/accounts'
import { lawful } from '@/tests/support/factories'
import { NOON } from '@/tests/support/register-story'
import { enter, ofFamily, seenBy, someone } from '@/tests/support/second-entries'
import { openTwoOffices } from '@/tests/support/two-offices'

let asha: Actor
let kamla: Actor
let bhanu: Actor

beforeAll(async () => {
  ;({ asha, kamla, bhanu } = await openTwoOffices())
})

const WORD = 'His cousin of the same name lives next door; I saw both'

describe('F16 · why it is another person, as whoever entered them said', () => {
  it('stands before the officer who decides: the word, whose it is, and when; nothing where nothing was said', async () => {
    const person = someone('Tulsi Ram', '', 'Devi Ram', '1958')
    const first = lawful(await enter(asha, person))
    const second = lawful(await enter(asha, person, { differs: WORD }))
    const entries = [first, second].map(({ id }) => ({ householdId: id, serial: 1 }))
    expect(await ofFamily(asha, first.id)).toHaveLength(1)
    const said = await seenBy(bhanu, (tx) => saidAtEntry(tx, entries))
    expect(said).toEqual([
      { householdId: second.id, number: second.number, at: NOON, accountId: asha.accountId, reason: WORD },
    ])
  })

  it('is told once for all of a family who came together, and stays what it was when the family is corrected since', async () => {
    const wife = {
      name: 'Kaushalya Tota',
      relation: 'SPOUSE',
      gender: 'FEMALE',
      birth: '1962',
      guardianKind: 'WIFE_OF',
    }
    const couple = Object.fromEntries(
      Object.entries({ ...wife, guardianName: 'Tota Ram' }).map(([field, value]) => [`members[1].${field}`, value]),
    )
    const { id } = lawful(await enter(asha, someone('Tota Ram', '', 'Devi Ram', '1958'), { ...couple, differs: WORD }))
    await asOwner((client) =>
      client.query(
        `insert into household_versions (household_id, version, place, body, at, reason, event)
         select household_id, 2, place, body, at + interval '1 day', 'A slip of the pen', 'corrected'
         from household_versions where household_id = $1`,
        [id],
      ),
    )
    const both = [1, 2].map((serial) => ({ householdId: id, serial }))
    const said = await seenBy(bhanu, (tx) => saidAtEntry(tx, both))
    expect(said.map(({ reason }) => reason)).toEqual([WORD])
  })

  it('F19 · of another office’s register nothing is told', async () => {
    const person = someone('Uttam Singh', '', 'Devi Ram', '1958')
    const here = lawful(await enter(asha, person))
    const there = lawful(await enter(kamla, person, { differs: WORD }))
    expect(await seenBy(asha, (tx) => pairs.ofHousehold(tx, here.id, 5))).toHaveLength(1)
    const entries = [here, there].map(({ id }) => ({ householdId: id, serial: 1 }))
    expect(await seenBy(asha, (tx) => saidAtEntry(tx, entries))).toEqual([])
  })
})
