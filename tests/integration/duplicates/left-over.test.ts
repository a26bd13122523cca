import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import type { Said } from '@/lib/domain/matching/left-over'
import { mergeFamily } from '@/lib/features/duplicates/commands/merge-family'
import { partPair } from '@/lib/features/duplicates/commands/part'
import { undoPair } from '@/lib/features/duplicates/commands/undo'
import { mergeFamilySchema } from '@/lib/features/duplicates/schema'
import { familyPairs } from '@/lib/features/duplicates/store/family-pairs'
import { openPairsOf } from '@/lib/features/duplicates/store/open-pairs'
import { originsOf } from '@/lib/features/households/store/origins'
import * as families from '@/lib/features/households/store/families'
import { recorded } from '@/lib/domain/household/family'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { sha256 } from '@/lib/platform/digest'
import { execute } from '@/lib/platform/command'
import { asOwner, chainOf } from '@/tests/support/accounts'
import { PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { card, happens, questions, unitOf } from '@/tests/support/life-story'
import { NOON } from '@/tests/support/register-story'
import { enter, ofFamily, refused, seenBy, someone } from '@/tests/support/second-entries'
import { openTwoOffices } from '@/tests/support/two-offices'

let asha: Actor
let kamla: Actor
let bhanu: Actor

beforeAll(async () => {
  ;({ asha, kamla, bhanu } = await openTwoOffices())
})

const reason = 'One family, entered from two registers'

/** A man, his wife and his daughter, as one clerk writes them; what they bear is theirs alone. */
const household = (name: string, wife: string | null, daughter: readonly [name: string, year: string] | null) => {
  const rows = [
    ...(wife ? [{ name: wife, relation: 'SPOUSE', birth: '1962', guardianKind: 'WIFE_OF' }] : []),
    ...(daughter ? [{ name: daughter[0], relation: 'DAUGHTER', birth: daughter[1], guardianKind: 'DAUGHTER_OF' }] : []),
  ]
  return Object.fromEntries(
    rows.flatMap((row, at) =>
      Object.entries({ ...row, gender: 'FEMALE', guardianName: name }).map(([field, value]) => [
        `members[${at + 1}].${field}`,
        value,
      ]),
    ),
  )
}

/** The family of the tester's file: the couple stands in both, and in each a daughter like nobody of the other. */
const twice = async (name: string, there: Actor = asha) => {
  const person = someone(name, '', 'Devi Ram', '1958')
  const wife = `Kaushalya ${name}`
  const epic = { 'members[2].epic': `XQR${name.length}${name.charCodeAt(0)}35`, 'members[2].occupation': 'Tailor' }
  const ends = lawful(await enter(asha, person, { ...household(name, wife, ['Reena', '1990']), ...epic }))
  const keeps = lawful(await enter(there, person, household(name, wife, ['Sunaina Kumari', '1979'])))
  const decision = async () => {
    const [pair] = await ofFamily(asha, ends.id)
    const known = pair && (await seenBy(asha, (tx) => familyPairs(tx, pair)))
    if (!known) throw new Error('No family')
    const keepFamily = pair.households.LEFT === keeps.id ? ('LEFT' as const) : ('RIGHT' as const)
    const side = keepFamily === 'LEFT' ? ('RIGHT' as const) : ('LEFT' as const)
    return { pair, known, keepFamily, side, seen: sha256(known.seen) }
  }
  const merge = async (said: readonly Said[], by: Actor = bhanu) => {
    const { pair, keepFamily, side, seen } = await decision()
    const leftOver = said.map((one) => ({ side, ...one }))
    const input = { id: pair.id, seen, keepFamily, familyReason: reason, reject: false, leftOver }
    return execute(mergeFamily, by, input, { now: NOON })
  }
  const undo = async (at = NOON) => {
    const [settled] = (await ofFamily(asha, ends.id)).filter(({ stage }) => stage === 'SAME')
    const input = { id: settled?.id ?? '', version: settled?.version ?? 0, reason: 'Two families after all' }
    return execute(undoPair, bhanu, input, { now: at })
  }
  return { ends: ends.id, keeps: keeps.id, decision, merge, undo }
}

const moves = (serial: number, relation: 'DAUGHTER' | 'SON'): Said => ({ serial, fate: { kind: 'MOVES', relation } })
const is = (serial: number, kept: number): Said => ({ serial, fate: { kind: 'SAME', kept } })

const familyOf = (id: string) => seenBy(asha, (tx) => families.find(tx, id))
const said = async (id: string) => {
  const found = await familyOf(id)
  return found && recorded(found.family)
}
const livingOf = async (id: string) =>
  (await familyOf(id))?.family.members.flatMap(({ ended, name }) => (ended ? [] : [name.en]))
/** The rows of the register as they stand, numbers of their own left out. */
const rowsOf = (ids: readonly string[]) =>
  asOwner(async (client) => {
    const { rows } = await client.query<Readonly<Record<string, unknown>>>(
      `select h.number, h.ended_on, h.end_reason, h.merged_into, h.member_count, h.head_name, m.id, m.serial, m.name, m.relation,
         m.epic, m.occupation, m.joined_on, m.join_cause, m.ended_on as gone_on, m.end_reason as gone_why, m.keys
       from households h join members m on m.household_id = h.id where h.id = any ($1::uuid[]) order by h.number, m.serial`,
      [ids],
    )
    return rows
  })

describe('F18 · the same family entered twice, with one who is like nobody (domain §13, Merge)', () => {
  it('whoever is left over moves over: one family is left, nobody lost; taken back, the same rows stand again', async () => {
    const { ends, keeps, merge, undo } = await twice('Mangat Ram')
    const before = { rows: await rowsOf([ends, keeps]), said: [await said(ends), await said(keeps)] }
    expect(refused(await merge([]))).toBe('duplicates.headFirst')
    expect(lawful(await merge([moves(3, 'DAUGHTER')])).done).toBe('familyJoined')
    expect(await livingOf(ends)).toEqual([])
    expect(await familyOf(ends)).toMatchObject({ ended: true, family: { mergedInto: keeps } })
    expect(await livingOf(keeps)).toEqual(['Mangat Ram', 'Kaushalya Mangat Ram', 'Sunaina Kumari', 'Reena'])
    expect((await familyOf(keeps))?.family.members.at(-1)).toMatchObject({
      ...{ serial: 4, relation: 'DAUGHTER', occupation: 'Tailor', joined: { cause: 'MERGED' } },
    })
    // Who had said it, and when, goes with her.
    const origins = await seenBy(asha, (tx) => originsOf(tx, keeps, plainDate('2026-08-15')))
    expect(origins.get('members.4.epic')).toMatchObject({ statedBy: 'FAMILY' })
    expect(origins.get('members.4.name')).toMatchObject({ statedBy: 'FAMILY' })
    expect((await chainOf(PANCHAYAT)).at(-1)).toBe('duplicates.familyJoined')
    expect(await seenBy(asha, (tx) => openPairsOf(tx, keeps))).toBe(0)

    lawful(await undo())
    expect(await rowsOf([ends, keeps])).toEqual(before.rows)
    expect([await said(ends), await said(keeps)]).toEqual(before.said)
    const reena = (await seenBy(asha, (tx) => originsOf(tx, ends, plainDate('2026-08-15')))).get('members.3.epic')
    expect(reena).toMatchObject({ statedBy: 'FAMILY' })
    // The serial that she had there is not given to somebody else.
    expect((await unitOf(asha, keeps)).unit.lastSerial).toBe(4)
    lawful(await merge([moves(3, 'DAUGHTER')]))
    expect((await familyOf(keeps))?.family.members.map(({ serial }) => serial)).toEqual([1, 2, 3, 5])
  })

  it('chosen by hand, she is the one of the other family; taken back, nothing is asked of the two', async () => {
    const { ends, keeps, merge, undo, decision } = await twice('Bhagat Ram')
    const { known } = await decision()
    expect(known.all).toHaveLength(2)
    expect(lawful(await merge([is(3, 3)])).done).toBe('familyMerged')
    expect(await livingOf(keeps)).toEqual(['Bhagat Ram', 'Kaushalya Bhagat Ram', 'Sunaina Kumari'])
    expect((await familyOf(keeps))?.family.members[2]).toMatchObject({ occupation: 'Tailor' })
    expect((await ofFamily(asha, ends)).map(({ stage }) => stage)).toEqual(['SAME', 'SAME', 'SAME'])
    lawful(await undo())
    expect(await livingOf(ends)).toEqual(['Bhagat Ram', 'Kaushalya Bhagat Ram', 'Reena'])
    expect((await ofFamily(asha, ends)).map(({ stage }) => stage)).toEqual(['OPEN', 'OPEN'])
  })

  it('two who were decided to be two persons are not made one by hand', async () => {
    const { ends, merge, undo } = await twice('Chet Ram')
    lawful(await merge([is(3, 3)]))
    lawful(await undo())
    await asOwner((client) =>
      client.query(
        `update duplicate_pairs set stage = 'OPEN' where stage = 'LAPSED' and left_household = any ($1) or right_household = any ($1)`,
        [[ends]],
      ),
    )
    const open = (await ofFamily(asha, ends)).find(({ score }) => score < 65)
    const parting = { id: open?.id ?? '', version: open?.version ?? 0, reason: 'Two sisters' }
    lawful(await execute(partPair, bhanu, parting, { now: NOON }))
    expect(await merge([is(3, 3)])).toMatchObject({
      error: { code: 'duplicates.decidedTwo', field: 'leftOver[0].fate' },
    })
  })

  it('a relation that cannot be so is refused in its box, and nothing is written', async () => {
    const { ends, keeps, merge } = await twice('Dila Ram')
    expect(await merge([moves(3, 'SON')])).toMatchObject({
      error: { code: 'kin.relationOfGender', field: 'leftOver[0].fate' },
    })
    expect([await familyOf(ends), await familyOf(keeps)]).toMatchObject([{ version: 1 }, { version: 1 }])
  })

  it('F13 · the card of the family that stays is asked about; a card of the one that ends holds the merger up', async () => {
    const { ends, keeps, merge, undo } = await twice('Fakir Chand')
    const cardId = await card(asha, keeps, 1, [1, 2, 3])
    lawful(await merge([moves(3, 'DAUGHTER')]))
    expect(await questions(asha, keeps)).toMatchObject([{ kind: 'CARD_HEAD_CHANGED', subjectId: cardId }])
    lawful(await undo())
    expect((await questions(asha, keeps)).map(({ outcome }) => outcome)).toContain('UNDONE')
    await card(asha, ends, 1, [1, 2, 3])
    expect(refused(await merge([moves(3, 'DAUGHTER')]))).toBe('duplicates.twoCards')
  })

  it('F13 · a card that was written anew with whoever moved over is asked about again when that is taken back', async () => {
    const { keeps, merge, undo } = await twice('Hari Chand')
    lawful(await merge([moves(3, 'DAUGHTER')]))
    const cardId = await card(asha, keeps, 2, [1, 2, 3, 4])
    lawful(await undo())
    const open = (await questions(asha, keeps)).filter(({ closedAt }) => closedAt === null)
    expect(open).toMatchObject([{ kind: 'CARD_MEMBERS_CHANGED', subjectId: cardId, serial: 4 }])
  })

  it('who has died since does not go back, and the merger stands', async () => {
    const { keeps, merge, undo } = await twice('Ishwar Das')
    lawful(await merge([moves(3, 'DAUGHTER')]))
    await happens(asha, { kind: 'DEATH', id: keeps, serials: [4], on: plainDate('2026-08-15') })
    expect(refused(await undo())).toBe('duplicates.changedSince')
    expect(await livingOf(keeps)).toHaveLength(3)
  })

  it('one pair is enough where it is about the head of others, who would be left over', async () => {
    const person = someone('Jai Lal', '', 'Devi Ram', '1958')
    const one = lawful(await enter(asha, person, household('Jai Lal', null, ['Reena', '1990'])))
    const other = lawful(await enter(asha, person, household('Jai Lal', 'Kaushalya Jai Lal', null)))
    const [pair] = await ofFamily(asha, one.id)
    const known = pair && (await seenBy(asha, (tx) => familyPairs(tx, pair)))
    expect(known?.matched).toHaveLength(1)
    const keepFamily = pair?.households.LEFT === other.id ? ('LEFT' as const) : ('RIGHT' as const)
    const side = keepFamily === 'LEFT' ? ('RIGHT' as const) : ('LEFT' as const)
    const input = {
      id: pair?.id ?? '',
      seen: sha256(known?.seen ?? ''),
      keepFamily,
      familyReason: reason,
      reject: false,
    }
    const leftOver = [{ side, ...moves(2, 'DAUGHTER') }]
    lawful(await execute(mergeFamily, bhanu, { ...input, leftOver }, { now: NOON }))
    expect(await livingOf(other.id)).toEqual(['Jai Lal', 'Kaushalya Jai Lal', 'Reena'])
  })

  it('F19 · nobody moves into another office’s register: there a Deletion Certificate is needed', async () => {
    const { merge } = await twice('Khem Chand', kamla)
    expect(refused(await merge([moves(3, 'DAUGHTER')]))).toBe('access.denied')
  })

  it('the form says in one choice who somebody is; the head of the family that stays stays its head', () => {
    const row = (fate: string) => ({ side: 'LEFT', serial: '3', fate })
    const whole = { id: crypto.randomUUID(), seen: 'a'.repeat(64), keepFamily: 'LEFT', familyReason: reason }
    const read = (fate: string) => mergeFamilySchema.safeParse({ ...whole, leftOver: [row(fate)] })
    expect(read('IS:3').data?.leftOver[0]?.fate).toEqual({ kind: 'SAME', kept: 3 })
    expect(read('AS:SON').data?.leftOver[0]?.fate).toEqual({ kind: 'MOVES', relation: 'SON' })
    for (const wrong of ['AS:HEAD', 'AS:3', 'IS:SON', 'IS:', 'x']) expect(read(wrong).success).toBe(false)
  })
})
