import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { Family, FamilyMember } from '@/lib/domain/household/family'
import { endEntry, fillHousehold, type MergeField, mergeMember } from '@/lib/domain/matching/merge'
import { otherSide, type Pair, type Side } from '@/lib/domain/matching/pair'
import type { Canonical } from '@/lib/domain/shared/canonical'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { endHousehold, standingCard } from '@/lib/features/duplicates/store/household-end'
import { serialOf } from '@/lib/features/duplicates/store/member'
import { rejectRunning } from './reject-running'
import * as families from '@/lib/features/households/store/families'
import type { Context } from '@/lib/platform/command'

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

/** Carries a merger out on one family or on both, each as its next version; answers what an undo needs. */
export const mergeFamilies = async (
  context: Context,
  permit: Permit<'duplicate.decide'>,
  pair: Pair,
  { keep, take: asked, reason, reject, staying: stayingPermit }: Choice,
): Promise<Result<Effects>> => {
  const { actor, tx, today, now } = context
  const ends = otherSide(keep)
  const leaving = await families.find(tx, pair.households[ends])
  const serial = await serialOf(tx, pair.members[ends])
  if (!leaving || leaving.ended || serial === null) return refuse('duplicates.gone')
  const ended = endEntry(leaving.family, serial, today)
  if (!ended.ok) return ended
  const { emptied } = ended.value
  // The card of a family that ends would hang in the air: it is cancelled, or its entry is the one to keep.
  if (emptied && (await standingCard(tx, leaving.id)) !== null) return refuse('duplicates.twoCards')
  const rejected = emptied ? await rejectRunning(context, leaving.id, { reject, reason }) : ok([])
  if (!rejected.ok) return rejected
  const hand = { ...EVENT, accountId: actor.accountId, at: now, reason, effectiveOn: today }
  const sameHousehold = pair.households.LEFT === pair.households.RIGHT
  const staying = stayingPermit ? (sameHousehold ? leaving : await families.find(tx, pair.households[keep])) : null
  const keptSerial = stayingPermit ? await serialOf(tx, pair.members[keep]) : null
  const entry = leaving.family.members.find((member) => member.serial === serial)
  const before = staying?.family.members.find((member) => member.serial === keptSerial)
  // Of two Aadhaar numbers neither is thrown away by a merger.
  const take = asked.filter((field) => field !== 'aadhaar' || before?.aadhaar === null)
  const effects = { keep, take: [...take], serial, emptied, rejected: [...rejected.value] }
  const kept =
    staying && keptSerial !== null && entry
      ? withMember(sameHousehold ? ended.value.family : staying.family, keptSerial, (member) =>
          mergeMember(member, entry, take),
        )
      : null
  if (kept && staying && before && stayingPermit) {
    const { family, filled } = emptied ? fillHousehold(kept, leaving.family) : { family: kept, filled: [] }
    // The numbers go over before the entry that bore them is compared again: it has ended by then.
    if (
      !sameHousehold &&
      !(await families.save(tx, permit, leaving, gone(ended.value.family, emptied, staying.id), hand))
    ) {
      return refuse('access.changedMeanwhile')
    }
    if (!(await families.save(tx, stayingPermit, staying, family, hand))) {
      return refuse('access.changedMeanwhile')
    }
    if (emptied && !sameHousehold) await endHousehold(tx, permit, leaving.id, today)
    return ok({ ...effects, keptSerial, filled: [...filled], before: plain(before) })
  }
  if (!(await families.save(tx, permit, leaving, gone(ended.value.family, emptied, pair.households[keep]), hand))) {
    return refuse('access.changedMeanwhile')
  }
  if (emptied) await endHousehold(tx, permit, leaving.id, today)
  return ok(effects)
}

/** The entry as it stood, without the digest of its Aadhaar number: nothing of that is changed. */
const plain = (member: FamilyMember): Canonical => JSON.parse(JSON.stringify({ ...member, aadhaar: null })) as Canonical

const gone = (family: Family, emptied: boolean, into: string): Family =>
  emptied ? { ...family, mergedInto: into } : family
