import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { FEW, memberKeys } from '@/lib/domain/matching/keys'
import type { MatchPerson } from '@/lib/domain/matching/person'
import { placePath } from '@/lib/domain/place/path'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { type Asked, candidates } from '@/lib/features/duplicates/store/candidates'
import { findPairsOfHouseholds } from '@/lib/features/duplicates/store/find'
import * as families from '@/lib/features/households/store/families'
import { asOwner } from '@/tests/support/accounts'
import { NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { KOTI, officer, settle } from '@/tests/support/register-story'
import { enter, ofFamily, refused, seenBy, someone } from '@/tests/support/second-entries'

let asha: Actor
let kamla: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  kamla = await officer('kamla', 'GP_SECRETARY', NEXT_PANCHAYAT)
})

describe('looking for second entries', () => {
  it('F17 F20 · finds the same person at writing, spelt otherwise and in the other script, and says why', async () => {
    const first = lawful(await enter(asha, someone('Chander Mohan', '', 'Gian Chand', '12-04-1961')))
    const second = lawful(await enter(asha, { ...someone('', 'श्री मोहन चंद्र', 'ज्ञान चन्द', '1961') }, { village: KOTI }))
    const [pair, ...others] = await ofFamily(asha, second.id)
    expect(others).toHaveLength(0)
    expect(pair).toMatchObject({ stage: 'OPEN' })
    expect(new Set(Object.values(pair?.households ?? {}))).toEqual(new Set([first.id, second.id]))
    expect(pair?.score).toBeGreaterThanOrEqual(65)
    expect(pair?.grounds.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['likeName', 'likeGuardian', 'sameYear', 'nearVillage']),
    )
  })

  it('F17 · father and son, brothers and a neighbour of the same name a generation apart are not asked about', async () => {
    await enter(asha, someone('Balbir Singh', '', 'Ranjit Singh', '03-03-1940'))
    const son = lawful(await enter(asha, someone('Rattan Singh', '', 'Balbir Singh', '10-10-1966')))
    const brother = lawful(await enter(asha, someone('Madan Singh', '', 'Balbir Singh', '05-06-1968')))
    const namesake = lawful(await enter(asha, someone('Balbir Singh', '', 'Jagat Ram', '1979')))
    for (const { id } of [son, brother, namesake]) expect(await ofFamily(asha, id)).toHaveLength(0)
  })

  it('F20 · what a file brought is found afterwards, and found again it stays one pair', async () => {
    const one = lawful(await enter(asha, someone('Tara Chand', '', 'Hari Ram', '1955')))
    const two = lawful(await enter(asha, someone('Tara Chand', '', 'Hari Ram', '1955')))
    await asOwner((client) =>
      client.query('delete from duplicate_pairs where left_household = any ($1::uuid[])', [[one.id, two.id]]),
    )
    const found = await seenBy(asha, (tx) => findPairsOfHouseholds(tx, [one.id, two.id]))
    expect(found).toBe(1)
    await seenBy(asha, (tx) => findPairsOfHouseholds(tx, [two.id, one.id]))
    expect(await ofFamily(asha, one.id)).toHaveLength(1)
  })

  it('a correction that makes them unlike lets an open pair fall away', async () => {
    const one = lawful(await enter(asha, someone('Karam Chand', '', 'Lekh Ram', '1950')))
    const two = lawful(await enter(asha, someone('Karam Chand', '', 'Lekh Ram', '1950')))
    const known = await seenBy(asha, (tx) => families.find(tx, two.id))
    if (!known) throw new Error('No family')
    await asOwner(async (client) => {
      await client.query(
        `update members set birth_date = '1990-01-01', guardian_name = 'Ashok Kumar' where household_id = $1`,
        [two.id],
      )
    })
    await seenBy(asha, (tx) => findPairsOfHouseholds(tx, [two.id]))
    expect(await ofFamily(asha, one.id)).toHaveLength(0)
  })
})

describe('in another district (F20)', () => {
  const stranger = (name: string, nth: number): MatchPerson => ({
    ...{ name: { en: name }, guardian: { en: 'Basant Ram' }, guardianKind: 'SON_OF' as const, gender: 'MALE' as const },
    birth: { date: plainDate('1957-01-01'), precision: 'YEAR' },
    village: placePath(`2/15/s${100 + nth}/v${5000 + nth}`),
    ...{ epic: null, aadhaarDigest: null, rationCardNo: null },
  })

  /** Namesakes of each other, each in a tehsil of their own. */
  const crowd = (name: string, size: number): Promise<void> =>
    asOwner(async (client) => {
      for (let nth = 0; nth < size; nth += 1) {
        const person = stranger(name, nth)
        await client.query(
          `with home as (
             insert into households (id, number, place, village_path, head_name, member_count, source, updated_at)
             values (uuidv7(), $1, '2/15/b99/p1', $2, $3, 1, 'ENTRY', now()) returning id, place)
           insert into members (id, household_id, place, serial, name, guardian_name, guardian_kind, relation, gender,
             birth_date, birth_precision, keys)
           select uuidv7(), id, place, 1, $3, 'Basant Ram', 'SON_OF', 'HEAD', 'MALE', '1957-01-01', 'YEAR', $4 from home`,
          [`${name}-${nth}`, person.village, name, memberKeys(person)],
        )
      }
    })

  it.each([
    ['Dhani', FEW - 1, FEW - 1],
    ['Munshi', FEW, FEW],
    ['Sukhu', FEW + 1, 0],
  ])(
    '%s · name, guardian and year are a sign while %d in the State share them: %d are looked at',
    async (name, size, looked) => {
      await crowd(name, size)
      const person = { ...stranger(name, 0), village: KOTI }
      const asked = [{ asked: '0', memberId: null, householdId: null, own: null, person, known: [] }]
      expect(await seenBy(asha, (tx) => candidates(tx, asked))).toHaveLength(looked)
    },
  )

  it('who asks, and the own family, are not among the few who share a name, a guardian and a year', async () => {
    await crowd('Nokhu', FEW + 1)
    const [own] = await asOwner(async (client) => {
      const { rows } = await client.query<{ id: string; household_id: string }>(
        `select id, household_id from members where name = 'Nokhu' order by id limit 1`,
      )
      return rows
    })
    if (!own) throw new Error('Nobody entered')
    const person = stranger('Nokhu', 0)
    const home = { householdId: own.household_id, own: own.household_id, person, known: [] }
    const seen = async (asked: Asked) =>
      (await seenBy(asha, (tx) => candidates(tx, [asked]))).filter(({ person: { name } }) => name.en === 'Nokhu')
    expect(await seen({ asked: '0', memberId: own.id, ...home })).toHaveLength(FEW)
    expect(await seen({ asked: '0', memberId: null, ...home })).toHaveLength(FEW)
  })

  it('who was entered twice is met by the third entry in both', async () => {
    await crowd('Chhering', 2)
    const person = { ...stranger('Chhering', 0), village: KOTI }
    const asked = [{ asked: '0', memberId: null, householdId: null, own: null, person, known: [] }]
    expect(await seenBy(asha, (tx) => candidates(tx, asked))).toHaveLength(2)
  })
})

describe('before saving (F16)', () => {
  it('a voter card that somebody bears is refused with a hint that tells little', async () => {
    lawful(await enter(asha, someone('Prem Lal', '', 'Sunder Ram', '1970'), { 'members[0].epic': 'abc 1234567' }))
    const again = await enter(kamla, someone('Somebody Else', '', 'Nobody', '1990'), {
      'members[0].epic': 'ABC1234567',
    })
    expect(again).toMatchObject({
      ok: false,
      error: { code: 'duplicates.numberHeld', field: 'members[0].epic', params: { number: 'epic', holder: 'P… L…' } },
    })
  })

  it('F16 · a ration card that another family bears is said, masked, and taken with a word on why', async () => {
    const first = someone('Tota Ram', '', 'Chet Ram', '1966')
    lawful(await enter(asha, first, { rationCardNo: 'HP-SLN-77120' }))
    const stranger = someone('Bhag Mal', '', 'Lekh Raj', '1991')
    const card = { rationCardNo: 'HP-SLN-77120', look: 'yes' }
    expect(await enter(kamla, stranger, card)).toMatchObject({
      ok: false,
      error: { code: 'duplicates.cardHeld', field: 'differs', params: { holder: 'T… R…', count: 0, persons: '' } },
    })
    expect(refused(await enter(kamla, stranger, { ...card, rationCardNo: 'HP-SLN-77121' }))).toBe('done')
    expect(refused(await enter(kamla, first, card)), 'the like person is named with it').toBe('duplicates.cardHeld')
    expect(refused(await enter(kamla, stranger, { ...card, differs: 'Brothers who parted; one card until now' }))).toBe(
      'done',
    )
  })

  it('somebody very like is named, and saved when a word is said on why it is another person', async () => {
    const person = someone('Shiv Ram', 'शिव राम', 'Nek Ram', '1949')
    lawful(await enter(asha, person))
    const looked = await enter(asha, person, { look: 'yes' })
    expect(looked).toMatchObject({
      ok: false,
      error: { code: 'duplicates.likely', field: 'differs', params: { count: 1 } },
    })
    const saved = lawful(await enter(asha, person, { look: 'yes', differs: 'His cousin, lives next door' }))
    expect(await ofFamily(asha, saved.id)).toHaveLength(1)
  })

  it('F16 F20 · a person told twice in one family is asked about, and is a pair of that family when saved', async () => {
    const reena = (row: number, more: Readonly<Record<string, string>> = {}) =>
      Object.fromEntries(
        Object.entries({
          ...{ name: 'Reena Kumari', relation: 'DAUGHTER', gender: 'FEMALE', birth: '04-05-2009' },
          ...{ guardianKind: 'DAUGHTER_OF', guardianName: 'Nand Lal', ...more },
        }).map(([field, text]) => [`members[${row}].${field}`, text]),
      )
    const father = someone('Nand Lal', '', 'Beli Ram', '1980')
    const twins = { ...reena(1), ...reena(2, { name: '', nameHi: 'रीना कुमारी' }) }
    expect(await enter(asha, father, { ...twins, look: 'yes' })).toMatchObject({
      ok: false,
      error: { code: 'duplicates.twiceHere', field: 'differs', params: { one: 2, other: 3 } },
    })
    const meena = { ...reena(1, { name: 'Meena' }), ...reena(2, { name: 'Meena', birth: '05-05-2009' }) }
    const apart = someone('Bhim Sen', '', 'Jai Ram', '1981')
    expect(refused(await enter(asha, apart, { ...meena, look: 'yes' })), 'born on two days').toBe('done')
    const saved = lawful(await enter(asha, father, { ...twins, look: 'yes', differs: 'Cousins of one house' }))
    expect(await ofFamily(asha, saved.id)).toMatchObject([{ households: { LEFT: saved.id, RIGHT: saved.id } }])
  })

  it('F11 · an Aadhaar number leaves its last four digits and a keyed digest, and nothing anywhere holds it', async () => {
    const number = '999941057058'
    const { id } = lawful(
      await enter(asha, someone('Budh Ram', '', 'Moti Ram', '1938'), { 'members[0].aadhaar': '9999 4105 7058' }),
    )
    const again = await enter(kamla, someone('Another', '', 'Other', '1990'), { 'members[0].aadhaar': number })
    expect(refused(again)).toBe('duplicates.numberHeld')
    const known = await seenBy(asha, (tx) => families.find(tx, id))
    expect(known?.family.members[0]?.aadhaar).toMatchObject({ last4: '7058' })
    const everything = await asOwner(async (client) => {
      const { rows: tables } = await client.query<{ name: string }>(
        `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
      )
      const holding: string[] = []
      for (const { name } of tables) {
        const { rows } = await client.query<{ held: boolean }>(
          `select exists (select from ${name} as one where one::text ~ '9999[ -]?4105[ -]?7058') as held`,
        )
        if (rows[0]?.held) holding.push(name)
      }
      return holding
    })
    expect(everything).toEqual([])
  })
})
