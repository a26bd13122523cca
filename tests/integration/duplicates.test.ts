import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { FAR_BEARERS, memberKeys } from '@/lib/domain/matching/keys'
import type { MatchPerson } from '@/lib/domain/matching/person'
import { placePath } from '@/lib/domain/place/path'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import type { Result } from '@/lib/domain/shared/result'
import { mergePair } from '@/lib/features/duplicates/commands/merge'
import { partPair } from '@/lib/features/duplicates/commands/part'
import type { MergePairInput } from '@/lib/features/duplicates/schema'
import { undoPair } from '@/lib/features/duplicates/commands/undo'
import { candidates } from '@/lib/features/duplicates/store/candidates'
import { findPairsOfHouseholds } from '@/lib/features/duplicates/store/find'
import { openPairsOf } from '@/lib/features/duplicates/store/open-pairs'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import { sidesOf } from '@/lib/features/duplicates/store/sides'
import { registerHousehold } from '@/lib/features/households/commands/register'
import * as families from '@/lib/features/households/store/families'
import { execute } from '@/lib/platform/command'
import { transaction, type Tx } from '@/lib/platform/db'
import { asOwner } from '@/tests/support/accounts'
import { BLOCK, NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { answers, BASAL, KOTI, NOON, officer, settle } from '@/tests/support/register-story'

let asha: Actor
let kamla: Actor
let bhanu: Actor
let devinder: Actor
let block: Actor

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
  kamla = await officer('kamla', 'GP_SECRETARY', NEXT_PANCHAYAT)
  bhanu = { ...(await officer('bhanu', 'VERIFYING_OFFICER', BLOCK)), panchayats: [PANCHAYAT] }
  devinder = { ...(await officer('devinder', 'VERIFYING_OFFICER', BLOCK)), panchayats: [NEXT_PANCHAYAT] }
  block = await officer('chandra', 'BLOCK_OFFICER', BLOCK)
})

const told = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`Refused: ${result.error.code}`)
  return result.value
}
const refused = (result: Result<unknown>): string => (result.ok ? 'done' : result.error.code)
const seenBy = <T>(actor: Actor, look: (tx: Tx) => Promise<T>): Promise<T> => transaction(scopeOf(actor), look)

/** A person alone in a household, as a form tells of them. */
const enter = (
  actor: Actor,
  person: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string>> = {},
) =>
  execute(
    registerHousehold,
    actor,
    answers({
      ...(actor.place === NEXT_PANCHAYAT ? { village: BASAL } : {}),
      ...Object.fromEntries(
        ['nameHi', 'name', 'guardianName', 'guardianKind', 'maritalStatus', 'birth', 'gender'].map((field) => [
          `members[0].${field}`,
          person[field] ?? '',
        ]),
      ),
      'members[0].relation': 'HEAD',
      ...Object.fromEntries(['name', 'relation', 'gender'].map((field) => [`members[1].${field}`, ''])),
      ...changes,
    }),
    { now: NOON },
  )

const ofFamily = (actor: Actor, id: string) => seenBy(actor, (tx) => pairs.ofHousehold(tx, id, 10))

const someone = (name: string, nameHi: string, guardianName: string, birth: string) => ({
  ...{ name, nameHi, guardianName, guardianKind: 'SON_OF', gender: 'MALE', birth },
})

describe('looking for second entries', () => {
  it('F17 F20 · finds the same person at writing, spelt otherwise and in the other script, and says why', async () => {
    const first = told(await enter(asha, someone('Chander Mohan', '', 'Gian Chand', '12-04-1961')))
    const second = told(await enter(asha, { ...someone('', 'श्री मोहन चंद्र', 'ज्ञान चन्द', '1961') }, { village: KOTI }))
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
    const son = told(await enter(asha, someone('Rattan Singh', '', 'Balbir Singh', '10-10-1966')))
    const brother = told(await enter(asha, someone('Madan Singh', '', 'Balbir Singh', '05-06-1968')))
    const namesake = told(await enter(asha, someone('Balbir Singh', '', 'Jagat Ram', '1979')))
    for (const { id } of [son, brother, namesake]) expect(await ofFamily(asha, id)).toHaveLength(0)
  })

  it('F20 · what a file brought is found afterwards, and found again it stays one pair', async () => {
    const one = told(await enter(asha, someone('Tara Chand', '', 'Hari Ram', '1955')))
    const two = told(await enter(asha, someone('Tara Chand', '', 'Hari Ram', '1955')))
    await asOwner((client) =>
      client.query('delete from duplicate_pairs where left_household = any ($1::uuid[])', [[one.id, two.id]]),
    )
    const found = await seenBy(asha, (tx) => findPairsOfHouseholds(tx, [one.id, two.id]))
    expect(found).toBe(1)
    await seenBy(asha, (tx) => findPairsOfHouseholds(tx, [two.id, one.id]))
    expect(await ofFamily(asha, one.id)).toHaveLength(1)
  })

  it('a correction that makes them unlike lets an open pair fall away', async () => {
    const one = told(await enter(asha, someone('Karam Chand', '', 'Lekh Ram', '1950')))
    const two = told(await enter(asha, someone('Karam Chand', '', 'Lekh Ram', '1950')))
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
    ['Dhani', FAR_BEARERS - 1, FAR_BEARERS - 1],
    ['Munshi', FAR_BEARERS, FAR_BEARERS],
    ['Sukhu', FAR_BEARERS + 1, 0],
  ])(
    '%s · name, guardian and year are a sign while %d in the State share them: %d are looked at',
    async (name, size, looked) => {
      await crowd(name, size)
      const person = { ...stranger(name, 0), village: KOTI }
      const asked = [{ asked: '0', memberId: null, householdId: null, own: null, person, known: [] }]
      expect(await seenBy(asha, (tx) => candidates(tx, asked))).toHaveLength(looked)
    },
  )
})

describe('before saving (F16)', () => {
  it('a voter card that somebody bears is refused with a hint that tells little', async () => {
    told(await enter(asha, someone('Prem Lal', '', 'Sunder Ram', '1970'), { 'members[0].epic': 'abc 1234567' }))
    const again = await enter(kamla, someone('Somebody Else', '', 'Nobody', '1990'), {
      'members[0].epic': 'ABC1234567',
    })
    expect(again).toMatchObject({
      ok: false,
      error: { code: 'duplicates.numberHeld', field: 'members[0].epic', params: { number: 'epic', holder: 'P… L…' } },
    })
  })

  it('somebody very like is named, and saved when a word is said on why it is another person', async () => {
    const person = someone('Shiv Ram', 'शिव राम', 'Nek Ram', '1949')
    told(await enter(asha, person))
    const looked = await enter(asha, person, { look: 'yes' })
    expect(looked).toMatchObject({
      ok: false,
      error: { code: 'duplicates.likely', field: 'differs', params: { count: 1 } },
    })
    const saved = told(await enter(asha, person, { look: 'yes', differs: 'His cousin, lives next door' }))
    expect(await ofFamily(asha, saved.id)).toHaveLength(1)
  })

  it('F11 · an Aadhaar number leaves its last four digits and a keyed digest, and nothing anywhere holds it', async () => {
    const number = '999941057058'
    const { id } = told(
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

describe('across panchayats (F19)', () => {
  const person = someone('Gopal Dass', 'गोपाल दास', 'Kanshi Ram', '15-08-1958')

  it('both offices see the pair, each of the other’s entry only what is needed', async () => {
    const here = told(await enter(asha, person, { 'members[0].epic': 'XYZ7654321' }))
    const there = told(await enter(kamla, { ...person, nameHi: '', name: 'Gopal Das' }))
    const [pair] = await ofFamily(asha, here.id)
    expect(await ofFamily(kamla, there.id)).toMatchObject([{ id: pair?.id }])
    const sides = await seenBy(kamla, (tx) => sidesOf(tx, Object.values(pair?.members ?? {})))
    const [other] = [...sides.values()].filter(({ mine }) => !mine)
    expect(other).toMatchObject({
      ...{ name: { en: 'Gopal Dass' }, householdNumber: null, houseNo: null, mobile: null, relation: null },
      ...{ epic: '…4321', birth: { date: '1958-01-01', precision: 'YEAR' } },
    })
    const strangers = await seenBy({ ...asha, place: PANCHAYAT }, (tx) => families.find(tx, there.id))
    expect(strangers).toBeNull()
  })

  it('the queue of an area holds its own pairs by score, and a page goes on where the last one ended', async () => {
    const first = await seenBy(asha, (tx) => pairs.queue(tx, null, 2))
    const all = await seenBy(asha, (tx) => pairs.queue(tx, null, 50))
    const [, last] = first
    const rest = await seenBy(asha, (tx) => pairs.queue(tx, last ? { score: last.score, id: last.id } : null, 50))
    expect([...first, ...rest].map(({ id }) => id)).toEqual(all.map(({ id }) => id))
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).toSorted((a, b) => b - a))
    expect(await seenBy(asha, (tx) => pairs.countOpen(tx, 1000))).toBe(all.length)
    const theirs = await seenBy(devinder, (tx) => pairs.queue(tx, null, 50))
    expect(theirs.every(({ places }) => Object.values(places).includes(NEXT_PANCHAYAT))).toBe(true)
  })

  it('one office proposes, the office of the entry that should end carries it out', async () => {
    const here = told(await enter(asha, { ...person, name: 'Mangat Ram', nameHi: '' }))
    const there = told(await enter(kamla, { ...person, name: 'Mangat Ram', nameHi: '' }))
    const [pair] = await ofFamily(asha, here.id)
    if (!pair) throw new Error('No pair')
    const keep = pair.households.LEFT === here.id ? 'LEFT' : 'RIGHT'
    const said: MergePairInput = {
      id: pair.id,
      version: pair.version,
      keep,
      take: [],
      reject: false,
      reason: 'Moved here in spring',
    }
    expect(refused(await execute(mergePair, asha, said, { now: NOON }))).toBe('access.denied')
    expect(told(await execute(mergePair, bhanu, said, { now: NOON }))).toMatchObject({ done: 'proposed' })
    const [proposed] = await ofFamily(kamla, there.id)
    expect(proposed).toMatchObject({ stage: 'PROPOSED' })
    const agreed = await execute(mergePair, devinder, { ...said, version: proposed?.version ?? 0 }, { now: NOON })
    expect(told(agreed)).toMatchObject({ done: 'merged' })
    expect(await seenBy(kamla, (tx) => families.find(tx, there.id))).toMatchObject({
      ended: true,
      family: { mergedInto: here.id },
    })
    expect(await seenBy(asha, (tx) => openPairsOf(tx, here.id))).toBe(0)
  })
})

describe('deciding', () => {
  const twice = async (name: string, changes: Readonly<Record<string, string>> = {}) => {
    const person = someone(name, '', 'Devi Ram', '01-02-1963')
    const first = told(await enter(asha, person))
    const second = told(await enter(asha, person, changes))
    const [pair] = await ofFamily(asha, second.id)
    if (!pair) throw new Error('No pair')
    return { first, second, pair, keep: pair.households.LEFT === first.id ? ('LEFT' as const) : ('RIGHT' as const) }
  }
  const reason = 'Looked at both'

  it('two persons: it is not asked again while the facts stay, and asked again when they change', async () => {
    const { first, second, pair } = await twice('Sarwan Kumar')
    told(await execute(partPair, bhanu, { id: pair.id, version: pair.version, reason }, { now: NOON }))
    await seenBy(asha, (tx) => findPairsOfHouseholds(tx, [first.id, second.id]))
    expect(await seenBy(asha, (tx) => openPairsOf(tx, first.id))).toBe(0)
    await asOwner((client) =>
      client.query(`update members set epic = 'QQQ1111111' where household_id = any ($1::uuid[])`, [
        [first.id, second.id],
      ]),
    )
    await seenBy(asha, (tx) => findPairsOfHouseholds(tx, [first.id]))
    expect(await seenBy(asha, (tx) => openPairsOf(tx, first.id))).toBe(1)
  })

  it('F18 · one person: facts are taken over, the entry ends, the emptied family leads to the other; and back again', async () => {
    const { first, second, pair, keep } = await twice('Hans Raj', {
      'members[0].epic': 'HHH2222222',
      'members[0].maritalStatus': 'WIDOWED',
      mobile: '9812345678',
    })
    const merge = {
      id: pair.id,
      version: pair.version,
      keep,
      take: ['epic', 'maritalStatus'],
      reject: false,
      reason,
    } as const
    told(await execute(mergePair, block, { ...merge, take: [...merge.take] }, { now: NOON }))
    const kept = await seenBy(asha, (tx) => families.find(tx, first.id))
    expect(kept).toMatchObject({ version: 2, family: { mobile: '9812345678' } })
    expect(kept?.family.members[0]).toMatchObject({ epic: 'HHH2222222', maritalStatus: 'WIDOWED' })
    expect(await seenBy(asha, (tx) => families.find(tx, second.id))).toMatchObject({
      ended: true,
      family: { mergedInto: first.id, members: [{ ended: { cause: 'ENTERED_WRONGLY' } }] },
    })
    const [done] = await ofFamily(asha, first.id)
    expect(done).toMatchObject({ stage: 'SAME' })
    const version = done?.version ?? 0
    const late = new Date(`${addDays(plainDate('2026-08-15'), 31)}T12:00:00+05:30`)
    expect(refused(await execute(undoPair, block, { id: pair.id, version, reason }, { now: late }))).toBe(
      'duplicates.tooLate',
    )
    told(await execute(undoPair, block, { id: pair.id, version, reason }, { now: NOON }))
    const back = await seenBy(asha, (tx) => families.find(tx, first.id))
    expect(back).toMatchObject({ version: 3, family: { mobile: null } })
    expect(back?.family.members[0]).toMatchObject({ epic: null, maritalStatus: null })
    const revived = await seenBy(asha, (tx) => families.find(tx, second.id))
    expect(revived).toMatchObject({ ended: false, family: { mergedInto: null } })
    expect(revived?.family.members[0]).not.toHaveProperty('ended')
    expect(await seenBy(asha, (tx) => openPairsOf(tx, first.id))).toBe(1)
  })

  it('two officers decide one after the other, and nobody decides about their own household', async () => {
    const { first, pair } = await twice('Nand Lal')
    const input = { id: pair.id, version: pair.version, reason }
    const both = await Promise.all([
      execute(partPair, bhanu, input, { now: NOON }),
      execute(partPair, block, input, { now: NOON }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const own = { ...block, ownHouseholdId: first.id }
    const [done] = await ofFamily(asha, first.id)
    expect(refused(await execute(undoPair, own, { ...input, version: done?.version ?? 0 }, { now: NOON }))).toBe(
      'access.ownHousehold',
    )
  })

  it('the head of a family in which others live does not end, and a secretary does not decide', async () => {
    const person = someone('Roshan Lal', '', 'Devi Ram', '1960')
    const first = told(await enter(asha, person))
    const wife = { 'members[1].name': 'Sita', 'members[1].relation': 'SPOUSE', 'members[1].gender': 'FEMALE' }
    told(await enter(asha, person, wife))
    const [pair] = await ofFamily(asha, first.id)
    if (!pair) throw new Error('No pair')
    const keep = pair.households.LEFT === first.id ? ('LEFT' as const) : ('RIGHT' as const)
    const input = { id: pair.id, version: pair.version, keep, take: [], reject: false, reason }
    expect(refused(await execute(mergePair, asha, input, { now: NOON }))).toBe('access.denied')
    expect(refused(await execute(mergePair, bhanu, input, { now: NOON }))).toBe('duplicates.headFirst')
  })

  it('an open pair holds a card back, a decided one does not (domain §13)', async () => {
    const { first, pair } = await twice('Jai Kishan')
    expect(await seenBy(asha, (tx) => openPairsOf(tx, first.id))).toBe(1)
    told(await execute(partPair, bhanu, { id: pair.id, version: pair.version, reason }, { now: NOON }))
    expect(await seenBy(asha, (tx) => openPairsOf(tx, first.id))).toBe(0)
  })
})
