import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '@/tests/support/accounts'
import { BLOCK, PANCHAYAT } from '@/tests/support/cast'
import { KOTI, officer } from '@/tests/support/register-story'
import { found, openSearch, type SearchStory } from '@/tests/support/search-story'

let asha: SearchStory['asha']
let neighbour: SearchStory['neighbour']
let enter: SearchStory['enter']
let family: SearchStory['family']
let hits: SearchStory['hits']

beforeAll(async () => {
  ;({ asha, neighbour, enter, family, hits } = await openSearch())
})

describe('a person is found (F14, complaint 8)', () => {
  it.each([
    ['by part of a name', 'ulekh', 'zulekha'],
    ['whatever the letters’ size', 'ZULE', 'zulekha'],
    ['in Hindi', 'ज़ुलेखा', 'zulekha'],
    ['in Hindi without the dot', 'जुलेखा', 'zulekha'],
    ['by part of a Hindi name', 'चन्द', 'chandra'],
    ['in the other script: चन्द्र finds Chander', 'चन्द्र', 'chander'],
    ['in the other script: Chander finds चन्द्र', 'Chander', 'chandra'],
    ['as it sounds', 'zulaikha', 'zulekha'],
    ['any member', 'xavi', 'zulekha'],
    ['by the guardian', 'sant ram', 'chander'],
    ['by the guardian in the other script', 'संत', 'chander'],
    ['by the village', 'koti', 'chander'],
    ['by the village in Hindi', 'कोटी', 'chander'],
    ['by the house number', '41/b', 'chander'],
    ['by the BPL number', 'BPL/77', 'chander'],
    ['by the ration card', 'HP-99-77', 'chander'],
    ['by the beginning of the ration card', 'hp-99', 'chander'],
    ['by name, guardian and village in any order', 'koti sant chandra', 'chander'],
    ['by name, guardian and village in any order', 'चन्द्र कोटी sant', 'chander'],
    ['by name and house number', 'chander 41/B', 'chander'],
    ['by village and house number', 'koti 41/b', 'chander'],
    ['with S/o and honorifics left in', 'Shri Chander S/o Sant Ram', 'chander'],
  ])('%s: %s', async (_how, text, called) => {
    expect(await hits(asha, text)).toContain(called)
  })

  it('by a house number typed on either keyboard, and by a ration card typed with spaces', async () => {
    await enter('savitri', {
      ...{ 'members[0].name': 'Savitri', 'members[0].nameHi': '', houseNo: '१४', rationCardNo: 'PHH-900001-3' },
    })
    for (const typed of ['14', '१४', 'phh 900001 3', 'PHH-900001-3'])
      expect(
        (await found(asha, typed)).hits.map(({ householdId }) => householdId),
        typed,
      ).toEqual([family('savitri').id])
  })

  it('by the household number: whole, without dashes, with spaces, in Devanagari figures, from its beginning', async () => {
    const number = family('chander').number
    const devanagari = number.replace(/\d/g, (digit) => String.fromCharCode(0x0966 + Number(digit)))
    for (const text of [number, number.replaceAll('-', ''), number.replaceAll('-', ' '), devanagari]) {
      expect(await hits(asha, text), text).toEqual(['chander'])
    }
    expect(await hits(asha, number.slice(0, -2))).toContain('chander')
    expect(await hits(asha, number.slice(0, -2).replaceAll('-', ''))).toContain('chander')
  })

  it('by the application number, whole and from its beginning, and says which one it was', async () => {
    await asOwner((client) =>
      client.query(
        `with drive as (insert into drives (id, scheme, place, label, reference_date)
           values (uuidv7(), 'AAY', '2', 'AAY 2026', '2026-01-01') returning id)
         insert into applications (id, number, drive_id, scheme, place, household_id, household_version, head_name, village_path,
           stage, entry_mode, entered_by, claimed_groups, open_return_gaps, updated_at)
         select uuidv7(), 'AAY26-48217-390557', id, 'AAY', $1, $2, 1, 'Chander Mohan', $3, 'DRAFT', 'PLAIN_PAPER', uuidv7(), '{}', '{}', now()
         from drive`,
        [PANCHAYAT, family('chander').id, KOTI],
      ),
    )
    for (const text of ['AAY26-48217-390557', 'aay26 48217 390557', 'aay2648217390557', 'AAY26-482', 'aay26482']) {
      const { hits: shown } = await found(asha, text)
      expect(shown, text).toEqual([{ householdId: family('chander').id, application: 'AAY26-48217-390557' }])
      expect((await found(neighbour, text)).hits, text).toEqual([])
    }
  })
})

describe('the closest first', () => {
  it('puts the name as written before the one that sounds so, and that before a part', async () => {
    await enter('chandrakant', { 'members[0].name': 'Chandrakanta', 'members[0].nameHi': '' })
    expect(await hits(asha, 'chander')).toEqual(['chander', 'chandra', 'chandrakant'])
  })

  it('puts who is called so before whose guardian is, in either script, also where one alone is asked for', async () => {
    await enter('ward', { 'members[0].name': 'Kamla', 'members[0].nameHi': '', 'members[0].guardianName': 'Zorawar' })
    await enter('zorawar', { 'members[0].name': 'Zorawar', 'members[0].nameHi': '', 'members[0].guardianName': 'Sant' })
    for (const text of ['zorawar', 'ज़ोरावर', 'zoraw']) expect(await hits(asha, text), text).toEqual(['zorawar', 'ward'])
    expect((await found(asha, 'ज़ोरावर', 1)).hits[0]?.householdId).toBe(family('zorawar').id)
  })

  it('gives no more than asked for', async () => {
    const block = await officer('block', 'BLOCK_OFFICER', BLOCK)
    expect((await found(block, 'devki', 2)).hits.length).toBeLessThanOrEqual(2)
  })
})

describe('nobody is found by accident', () => {
  it.each([
    '100%',
    '_',
    '%',
    "' or 1=1 --",
    '\\',
    '{}',
    '"',
    '(((',
    '*',
    '\u0000',
    '\ud800',
    '🙂',
    'श्री',
    'S/o',
    '  ',
    'q',
  ])('nothing for %j', async (text) => {
    expect(await hits(asha, text)).toEqual([])
  })

  it('every word must be met', async () => {
    expect(await hits(asha, 'chander zulekha')).toEqual([])
    expect(await hits(asha, 'chander basal')).toEqual([])
    expect(await hits(asha, 'chander 99')).toEqual([])
  })

  it('a very long text is read as far as six words', async () => {
    expect(await hits(asha, 'chander '.repeat(5000))).toEqual(await hits(asha, 'chander'))
    expect(await hits(asha, 'अ'.repeat(100_000))).toEqual([])
    expect(await hits(asha, '9'.repeat(100_000))).toEqual([])
  })
})
