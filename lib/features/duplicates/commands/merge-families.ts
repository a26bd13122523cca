import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { Family, FamilyMember } from '@/lib/domain/household/family'
import { present } from '@/lib/domain/life/unit'
import { whatEnds } from '@/lib/domain/matching/ends'
import { fillHousehold, type MergeField, mergeMember } from '@/lib/domain/matching/merge'
import { otherSide, type Pair, type Side } from '@/lib/domain/matching/pair'
import type { Canonical } from '@/lib/domain/shared/canonical'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { endHousehold } from '@/lib/features/duplicates/store/household-end'
import { serialOf } from '@/lib/features/duplicates/store/member'
import { ask } from './ask'
import { rejectRunning } from './reject-running'
import * as families from '@/lib/features/households/store/families'
import * as units from '@/lib/features/lives/store/units'
import type { Context } from '@/lib/platform/command'
import { agesOn } from '@/lib/rules/ages'

interface Choice {
  readonly keep: Side
  readonly take: readonly MergeField[]
  readonly reason: string
  /** A running application of a family in which nobody is left is rejected as a duplicate. */
  readonly reject: boolean
  /** The right to write the entry that stays too, where the actor has it. */
  readonly staying: Permit<'duplicate.decide'> | null
}

/** What a merger did: what its undo needs, and no more. */
export type Effects = { readonly [key: string]: Canonical }

const EVENT = { event: 'merged', statedBy: 'PORTAL', document: null } as const

const withMember = (family: Family, serial: number, change: (member: FamilyMember) => FamilyMember): Family => ({
  ...family,
  members: family.members.map((member) => (member.serial === serial ? change(member) : member)),
})

/**
 * Carries a merger out on one family or on both, each as its next version, and asks about the cards and applications of
 * the family whose entry ends; answers what an undo needs.
 */
export const mergeFamilies = async (
  context: Context,
  permit: Permit<'duplicate.decide'>,
  pair: Pair,
  { keep, take: asked, reason, reject, staying: stayingPermit }: Choice,
): Promise<Result<Effects>> => {
  const { actor, tx, today, now } = context
  const ends = otherSide(keep)
  const ages = agesOn(today)
  if (!ages.ok) return ages
  const loaded = await units.load(tx, pair.households[ends])
  const serial = await serialOf(tx, pair.members[ends])
  if (!loaded || loaded.unit.ended || serial === null) return refuse('duplicates.gone')
  const { family: before, id: householdId } = loaded.unit
  const leaving = { id: householdId, version: loaded.version }
  const ended = whatEnds(loaded, serial, today, ages.value)
  if (!ended.ok) return ended
  const { emptied, raised, family: without } = ended.value
  const rejected = emptied ? await rejectRunning(context, householdId, { reject, reason }) : ok([])
  if (!rejected.ok) return rejected
  const questions = await ask(context, { pair: pair.id, place: permit.place, householdId, raised })
  if (!questions.ok) return questions
  const hand = { ...EVENT, accountId: actor.accountId, at: now, reason, effectiveOn: today }
  const sameHousehold = pair.households.LEFT === pair.households.RIGHT
  const staying = stayingPermit && (await families.find(tx, pair.households[keep]))
  const keptSerial = stayingPermit ? await serialOf(tx, pair.members[keep]) : null
  const entry = before.members.find((member) => member.serial === serial)
  const kept = staying?.family.members.find((member) => member.serial === keptSerial)
  // Of two Aadhaar numbers neither is thrown away by a merger.
  const take = asked.filter((field) => field !== 'aadhaar' || kept?.aadhaar === null)
  const effects = {
    ...{ keep, take: [...take], serial, emptied, rejected: [...rejected.value] },
    ...{ asked: raised.map(({ id }) => id), present: present(loaded.unit).map((member) => member.serial) },
  }
  if (staying && keptSerial !== null && entry && kept) {
    const merged = withMember(sameHousehold ? without : staying.family, keptSerial, (member) =>
      mergeMember(member, entry, take),
    )
    const { family, filled } = emptied ? fillHousehold(merged, before) : { family: merged, filled: [] }
    // The numbers go over before the entry that bore them is compared again: it has ended by then.
    if (!sameHousehold && !(await families.save(tx, permit, leaving, gone(without, emptied, staying.id), hand))) {
      return refuse('access.changedMeanwhile')
    }
    if (!(await families.save(tx, stayingPermit, staying, family, hand))) {
      return refuse('access.changedMeanwhile')
    }
    if (emptied && !sameHousehold) await endHousehold(tx, permit, householdId, today)
    return ok({ ...effects, keptSerial, filled: [...filled], before: plain(kept) })
  }
  if (!(await families.save(tx, permit, leaving, gone(without, emptied, pair.households[keep]), hand))) {
    return refuse('access.changedMeanwhile')
  }
  if (emptied) await endHousehold(tx, permit, householdId, today)
  return ok(effects)
}

/** The entry as it stood, without the digest of its Aadhaar number: nothing of that is changed. */
const plain = (member: FamilyMember): Canonical => JSON.parse(JSON.stringify({ ...member, aadhaar: null })) as Canonical

const gone = (family: Family, emptied: boolean, into: string): Family =>
  emptied ? { ...family, mergedInto: into } : family
