import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { mergePair } from '@/lib/features/duplicates/commands/merge'
import { mergeFamily } from '@/lib/features/duplicates/commands/merge-family'
import { partFamily } from '@/lib/features/duplicates/commands/part-family'
import { undoPair } from '@/lib/features/duplicates/commands/undo'
import { familyPairs } from '@/lib/features/duplicates/store/family-pairs'
import { openPairsOf } from '@/lib/features/duplicates/store/open-pairs'
import * as families from '@/lib/features/households/store/families'
import { recorded } from '@/lib/domain/household/family'
import { sha256 } from '@/lib/platform/digest'
import { execute } from '@/lib/platform/command'
import { chainOf } from '@/tests/support/accounts'
import { PANCHAYAT } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { card, questions } from '@/tests/support/life-story'
import { NOON } from '@/tests/support/register-story'
import { enter, ofFamily, refused, seenBy, someone } from '@/tests/support/second-entries'
import { openTwoOffices } from '@/tests/support/two-offices'

let asha: Actor
let kamla: Actor
let bhanu: Actor
let devinder: Actor

beforeAll(async () => {
  ;({ asha, kamla, bhanu, devinder } = await openTwoOffices())
})

const reason = 'One family, entered from two registers'

const member = (at: number, fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [`members[${at}].${field}`, value]))

/** Husband and wife, and children who are entered with them. */
const couple = (head: string, children: readonly string[] = []): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...Object.entries({
      ...member(1, { name: `Kaushalya ${head}`, relation: 'SPOUSE', gender: 'FEMALE', birth: '1962' }),
      ...member(1, { guardianKind: 'WIFE_OF', guardianName: head }),
    }),
    ...children.flatMap((name, at) => [
      ...Object.entries(member(at + 2, { name, relation: 'DAUGHTER', gender: 'FEMALE', birth: `${1990 + at * 5}` })),
      ...Object.entries(member(at + 2, { guardianKind: 'DAUGHTER_OF', guardianName: head })),
    ]),
  ])

/** A family of three as one register tells of it, and as another does: with one more daughter, who came later. */
const twice = async (name: string, there: Actor = asha) => {
  const person = someone(name, '', 'Devi Ram', '1958')
  const facts = { 'members[1].epic': `WFE${name.length}${name.charCodeAt(0)}345`, mobile: '9812345678' }
  const first = lawful(await enter(asha, person, { ...couple(name, ['Sunita Devi']), ...facts }))
  const second = lawful(await enter(there, person, couple(name, ['Sunita Devi', 'Anjana Kumari'])))
  const [pair] = await ofFamily(asha, first.id)
  if (!pair) throw new Error('No pair')
  const sideOf = (id: string) => (pair.households.LEFT === id ? ('LEFT' as const) : ('RIGHT' as const))
  const known = await seenBy(asha, (tx) => familyPairs(tx, pair))
  if (!known) throw new Error('No family')
  return { first, second, pair, sideOf, known, id: pair.id, seen: sha256(known.seen) }
}

const familyOf = (actor: Actor, id: string) => seenBy(actor, (tx) => families.find(tx, id))
const said = async (actor: Actor, id: string) => {
  const found = await familyOf(actor, id)
  return found && recorded(found.family)
}

describe('F18 · the same family: all these members', () => {
  it('one decision merges each member who meets somebody; the emptied family leads to the other, and all of it goes back at once', async () => {
    const { first, second, id, seen, known, sideOf } = await twice('Hans Raj')
    expect(known.matched).toHaveLength(3)
    const before = [await said(asha, first.id), await said(asha, second.id)]
    const input = { id, seen, keepFamily: sideOf(second.id), familyReason: reason, reject: false, leftOver: [] }
    expect(refused(await execute(mergeFamily, asha, input, { now: NOON }))).toBe('access.denied')
    const own = { ...bhanu, ownHouseholdId: first.id }
    expect(refused(await execute(mergeFamily, own, input, { now: NOON }))).toBe('access.ownHousehold')
    const done = lawful(await execute(mergeFamily, bhanu, input, { now: NOON }))
    expect(done.done).toBe('familyMerged')
    const kept = await familyOf(asha, second.id)
    expect(kept).toMatchObject({ version: 2, family: { mobile: '9812345678' } })
    expect(kept?.family.members.map(({ ended }) => ended)).toEqual([undefined, undefined, undefined, undefined])
    expect(kept?.family.members.find(({ relation }) => relation === 'SPOUSE')?.epic).toMatch(/^WFE/)
    const gone = await familyOf(asha, first.id)
    expect(gone).toMatchObject({ version: 2, ended: true, family: { mergedInto: second.id } })
    expect(gone?.family.members.map(({ ended }) => ended?.cause)).toEqual(Array(3).fill('ENTERED_WRONGLY'))
    const settled = await ofFamily(asha, first.id)
    expect(settled.map(({ stage }) => stage)).toEqual(['SAME', 'SAME', 'SAME'])
    expect(new Set(settled.map((one) => one.reason))).toEqual(new Set([reason]))
    expect(await seenBy(asha, (tx) => openPairsOf(tx, second.id))).toBe(0)
    expect((await chainOf(PANCHAYAT)).at(-1)).toBe('duplicates.familyMerged')

    // From whichever of its pairs, the decision is taken back as a whole.
    const [, , last] = settled
    const back = { id: last?.id ?? '', version: last?.version ?? 0, reason: 'Two families after all' }
    lawful(await execute(undoPair, bhanu, back, { now: NOON }))
    expect([await said(asha, first.id), await said(asha, second.id)]).toEqual(before)
    expect(await familyOf(asha, first.id)).toMatchObject({ ended: false })
    expect((await ofFamily(asha, first.id)).map(({ stage }) => stage)).toEqual(['OPEN', 'OPEN', 'OPEN'])
  })

  it('a family in which others would live without a head does not end, and nothing of it is written', async () => {
    const { first, second, id, seen, sideOf } = await twice('Bali Ram')
    const input = { id, seen, keepFamily: sideOf(first.id), familyReason: reason, reject: false, leftOver: [] }
    expect(refused(await execute(mergeFamily, bhanu, input, { now: NOON }))).toBe('duplicates.headFirst')
    expect(await familyOf(asha, second.id)).toMatchObject({ version: 1 })
    expect(await seenBy(asha, (tx) => openPairsOf(tx, first.id))).toBe(3)
  })

  it('nobody would be left under a card: refused, and nothing is asked about it', async () => {
    const { first, second, id, seen, sideOf } = await twice('Jagat Ram')
    await card(asha, first.id, 1, [1, 2, 3])
    const input = { id, seen, keepFamily: sideOf(second.id), familyReason: reason, reject: false, leftOver: [] }
    expect(refused(await execute(mergeFamily, bhanu, input, { now: NOON }))).toBe('duplicates.twoCards')
    expect(await questions(asha, first.id)).toEqual([])
  })

  it('F13 · who lives on alone keeps the card, which is asked about once; the question falls away with the decision', async () => {
    const first = lawful(
      await enter(asha, someone('Devi Dutt', '', 'Nand Lal', '1955'), couple('Devi Dutt', ['Sunita'])),
    )
    const uncle = someone('Om Prakash', '', 'Kanshi Ram', '1980')
    const with2 = {
      ...couple('Devi Dutt', ['Sunita']),
      'members[1].relation': 'OTHER_RELATIVE',
      'members[2].relation': 'OTHER_RELATIVE',
    }
    const second = lawful(await enter(asha, uncle, with2))
    const cardId = await card(asha, second.id, 1, [1, 2, 3])
    const [pair] = await ofFamily(asha, second.id)
    const known = pair && (await seenBy(asha, (tx) => familyPairs(tx, pair)))
    const keepFamily = pair?.households.LEFT === first.id ? ('LEFT' as const) : ('RIGHT' as const)
    const input = {
      id: pair?.id ?? '',
      seen: sha256(known?.seen ?? ''),
      keepFamily,
      familyReason: reason,
      reject: false,
      leftOver: [],
    }
    lawful(await execute(mergeFamily, bhanu, input, { now: NOON }))
    expect(await questions(asha, second.id)).toMatchObject([{ kind: 'CARD_MEMBERS_CHANGED', subjectId: cardId }])
    expect(await familyOf(asha, second.id)).toMatchObject({ ended: false, family: { mergedInto: null } })
    const [settled] = await ofFamily(asha, second.id)
    const back = { id: settled?.id ?? '', version: settled?.version ?? 0, reason: 'They live with their uncle' }
    lawful(await execute(undoPair, bhanu, back, { now: NOON }))
    expect(await questions(asha, second.id)).toMatchObject([{ outcome: 'UNDONE' }])
  })

  it('none of them: every pair between the two is two persons, asked about no more, and again when taken back', async () => {
    const { first, id, seen } = await twice('Sant Ram')
    const input = { id, seen, noneReason: 'Two brothers’ sons' }
    expect(refused(await execute(partFamily, asha, input, { now: NOON }))).toBe('access.denied')
    const { id: lead } = lawful(await execute(partFamily, bhanu, input, { now: NOON }))
    expect(await seenBy(asha, (tx) => openPairsOf(tx, first.id))).toBe(0)
    const settled = (await ofFamily(asha, first.id)).find((one) => one.id === lead)
    const back = { id: lead, version: settled?.version ?? 0, reason: 'Not looked at' }
    lawful(await execute(undoPair, bhanu, back, { now: NOON }))
    expect(await seenBy(asha, (tx) => openPairsOf(tx, first.id))).toBe(3)
  })

  it('who decided on one of the pairs meanwhile is not overruled', async () => {
    const { second, id, seen, known, sideOf } = await twice('Mast Ram')
    const [, other] = known.matched
    const one = { id: other?.pair.id ?? '', version: other?.pair.version ?? 0, take: [], reject: false, reason }
    const keep = other?.pair.households.LEFT === second.id ? ('LEFT' as const) : ('RIGHT' as const)
    const wife = await execute(mergePair, bhanu, { ...one, keep }, { now: NOON })
    expect(refused(wife)).toBe('done')
    const input = { id, seen, keepFamily: sideOf(second.id), familyReason: reason, reject: false, leftOver: [] }
    expect(refused(await execute(mergeFamily, bhanu, input, { now: NOON }))).toBe('access.changedMeanwhile')
    expect(refused(await execute(partFamily, bhanu, { id, seen, noneReason: reason }, { now: NOON }))).toBe(
      'access.changedMeanwhile',
    )
  })

  it('F19 · of a family in another register the decision is a proposal, which that office carries out as a whole', async () => {
    const { first, second, id, seen, sideOf } = await twice('Kanshi Nath', kamla)
    const input = { id, seen, keepFamily: sideOf(second.id), familyReason: reason, reject: false, leftOver: [] }
    const there = { ...input, keepFamily: sideOf(first.id) }
    expect(lawful(await execute(mergeFamily, devinder, input, { now: NOON })).done).toBe('familyProposed')
    const again = await seenBy(asha, async (tx) => {
      const [pair] = await ofFamily(asha, first.id)
      return pair && familyPairs(tx, pair)
    })
    expect(again?.matched.map(({ pair }) => pair.stage)).toEqual(['PROPOSED', 'PROPOSED', 'PROPOSED'])
    expect(refused(await execute(mergeFamily, bhanu, there, { now: NOON }))).toBe('access.changedMeanwhile')
    const agreed = { ...input, seen: sha256(again?.seen ?? '') }
    expect(lawful(await execute(mergeFamily, bhanu, agreed, { now: NOON })).done).toBe('familyMerged')
    expect(await familyOf(asha, first.id)).toMatchObject({ ended: true, family: { mergedInto: second.id } })
    const kept = await familyOf(kamla, second.id)
    expect(kept).toMatchObject({ version: 2, ended: false, family: { mobile: null } })
    expect(kept?.family.members.find(({ relation }) => relation === 'SPOUSE')?.epic).toMatch(/^WFE/)
  })
})
