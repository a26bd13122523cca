import type { Actor } from '@/lib/domain/access/actor'
import type { ReasonCode } from '@/lib/domain/change/reasons'
import type { Family } from '@/lib/domain/household/family'
import type { StatedBy } from '@/lib/domain/household/provenance'
import { addDays } from '@/lib/domain/shared/plain-date'
import { ok, refuse } from '@/lib/domain/shared/result'
import { decideChange } from '@/lib/features/changes/commands/decide'
import * as changes from '@/lib/features/changes/store'
import { confirmFacts } from '@/lib/features/households/commands/confirm'
import { correctFamily } from '@/lib/features/households/commands/correct-family'
import * as families from '@/lib/features/households/store/families'
import { saveQuestion } from '@/lib/features/questions/commands'
import type { Command } from '@/lib/platform/command'
import type { Tx } from '@/lib/platform/db'
import { type Moment, on, seenBy } from '@/lib/caretaker/demonstration/play'
import { type Stage, villageOf } from './stage'

interface Correction {
  readonly id: string
  readonly change: (family: Family) => Family
  readonly reason: string
  readonly reasonCode: ReasonCode
  readonly statedBy: StatedBy
  readonly document: string | null
}

/** A correction as the counter makes it: what the secretary decides alone at once, the rest as a request. */
const corrected: Command<Correction, { id: string }> = async (context, { id, change, ...grounds }) => {
  const known = await families.find(context.tx, id)
  if (!known) return refuse('access.absent')
  const done = await correctFamily(context, known, change(known.family), grounds)
  if (!done.ok) return done
  const fields = done.value.applied.map(({ field }) => field).join(',')
  const asked = done.value.asked.map(({ field }) => field).join(',')
  const about = { place: known.family.place, subject: { kind: 'household', id }, reason: grounds.reason }
  const { number } = known
  return ok({
    value: { id },
    event:
      asked === ''
        ? { type: 'households.corrected', ...about, params: { number, fields, code: grounds.reasonCode } }
        : {
            type: 'changes.asked',
            ...about,
            params: { number, fields: asked, applied: fields || '–', code: grounds.reasonCode },
          },
  })
}

/** Families of a panchayat that have not applied: nobody's application is disturbed. */
const quietHouseholds =
  ({ place }: Actor) =>
  async (tx: Tx): Promise<readonly string[]> => {
    const applied = await tx.application.findMany({ where: { place }, select: { householdId: true } })
    const rows = await tx.household.findMany({
      where: { place, endedOn: null, id: { notIn: applied.map(({ householdId }) => householdId) } },
      orderBy: { number: 'asc' },
      select: { id: true },
      take: 3,
    })
    return rows.map(({ id }) => id)
  }

/**
 * Nauni: a house number corrected at once; a caste certificate that the assigned officer accepted; a birth that waits for a
 * decision; a register that was read out at a visit; and two questions of the State's own, one of which is over.
 */
export const playTruth = async (stage: Stage): Promise<void> => {
  const { play, today, cast } = stage
  const { secretary, officer } = await villageOf(stage, 'nauni')
  const [first, second, third] = await seenBy(secretary, quietHouseholds(secretary))
  if (!first || !second || !third) throw new Error('Too few families for the story of truth')
  const tell = (at: Moment, who: Actor, correction: Correction) => play(at, who, corrected, correction)
  await tell(on(-1, '15:30'), secretary, {
    id: first,
    change: (family) => ({ ...family, houseNo: `${family.houseNo ?? '1'}/2` }),
    reason: 'मकान को नया नंबर मिला',
    ...{ reasonCode: 'CHANGED_SINCE', statedBy: 'FAMILY', document: null },
  })
  await tell(on(-1, '15:45'), secretary, {
    id: first,
    change: (family) => ({ ...family, category: family.category === 'SC' ? 'ST' : 'SC' }),
    reason: 'जाति प्रमाण पत्र देखा',
    ...{ reasonCode: 'PAPER_SHOWN', statedBy: 'CERTIFICATE', document: 'जाति प्रमाण पत्र 118' },
  })
  const request = await seenBy(secretary, (tx) => changes.pendingOf(tx, first))
  const asked = await seenBy(secretary, (tx) => families.find(tx, first))
  if (request === null || !asked) throw new Error('The request of the story is gone')
  await play(on(-1, '16:10'), officer, decideChange, {
    ...{ id: request, version: 1, household: asked.version, verdict: 'ACCEPTED' },
    reason: 'प्रमाण पत्र सही है',
  })
  await play(on(-1, '16:40'), officer, confirmFacts, {
    ...{ id: first, version: asked.version + 1, fields: [], on: addDays(today, -1) },
    document: 'घर पर देखा',
  })
  await tell(on(-1, '17:00'), secretary, {
    id: second,
    change: (family) => ({
      ...family,
      members: family.members.map((member) =>
        member.relation === 'HEAD' ? { ...member, monthlyIncome: null, occupation: null } : member,
      ),
    }),
    reason: 'मुखिया अब काम नहीं करते',
    ...{ reasonCode: 'CHANGED_SINCE', statedBy: 'FAMILY', document: null },
  })
  // A question that is asked no more: its answer stands on the family's page, under its own heading.
  await play(on(-10, '10:00'), cast('indira'), saveQuestion, {
    ...{ of: 'HOUSEHOLD', kind: 'NUMBER', en: 'Goats and sheep', hi: 'बकरियाँ और भेड़ें', least: 0, most: 500 },
    ...{ sensitive: false, readers: [], from: addDays(today, -10), until: addDays(today, -1) },
  })
  await tell(on(-1, '17:10'), secretary, {
    id: third,
    change: (family) => ({ ...family, ownFacts: { ...family.ownFacts, 'goats-and-sheep': 4 } }),
    reason: 'राज्य के प्रश्न का उत्तर लिया',
    ...{ reasonCode: 'OTHER', statedBy: 'FAMILY', document: null },
  })
  await play(on(-10, '10:05'), cast('indira'), saveQuestion, {
    ...{ of: 'HOUSEHOLD', kind: 'YES_NO', en: 'Piped water in the house', hi: 'घर में नल का पानी' },
    ...{ sensitive: false, readers: [], from: addDays(today, -10) },
  })
  await tell(on(-1, '17:20'), secretary, {
    id: third,
    change: (family) => ({ ...family, ownFacts: { ...family.ownFacts, 'piped-water-in-the-house': true } }),
    reason: 'राज्य के नए प्रश्न का उत्तर लिया',
    ...{ reasonCode: 'OTHER', statedBy: 'FAMILY', document: null },
  })
}
