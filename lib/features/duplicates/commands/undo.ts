import 'server-only'
import { ask } from './ask'
import { allowed, allowedAtAll, sidesIn } from './allowed'
import { type MergeEffects, readEffects } from '@/lib/domain/matching/effects'
import { stillAsked } from '@/lib/domain/matching/ends'
import { reviveEntry, unfill, unmerge } from '@/lib/domain/matching/merge'
import { otherSide, type Pair, undoable } from '@/lib/domain/matching/pair'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { UndoPairInput } from '@/lib/features/duplicates/schema'
import { endHousehold } from '@/lib/features/duplicates/store/household-end'
import { holdPair } from './hold-pair'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import { reinstateRejected } from './reinstate'
import { openOf } from '@/lib/features/duplicates/store/questions'
import * as sides from '@/lib/features/duplicates/store/sides'
import * as families from '@/lib/features/households/store/families'
import * as units from '@/lib/features/lives/store/units'
import * as reviews from '@/lib/features/reviews/store'
import type { Command, Context } from '@/lib/platform/command'
import { agesOn } from '@/lib/rules/ages'

/**
 * Takes a decision back within thirty days, with a reason (F18): two persons are asked about again; a merger is undone in
 * every register it wrote, and what was corrected since then stays.
 */
export const undoPair: Command<UndoPairInput, { id: string }> = async (context, { id, version, reason }) => {
  const { actor, tx, today } = context
  const pair = await holdPair(tx, id)
  if (!pair) return refuse('access.absent')
  const right = allowedAtAll(actor, pair)
  if (!right.ok) return right
  const still = undoable(pair, version, today)
  if (!still.ok) return still
  const effects = pair.stage === 'SAME' ? readEffects(pair.effects) : null
  if (effects) {
    const undone = await undoMerger(context, pair, effects, reason)
    if (!undone.ok) return undone
    const back = await reinstateRejected(context, right.value, effects.rejected, reason)
    if (!back.ok) return back
    const asked = await askAnew(context, pair, effects, reason)
    if (!asked.ok) return asked
  }
  const entries = await sides.sidesOf(tx, Object.values(pair.members))
  await pairs.decide(tx, right.value, pair, { stage: 'OPEN', accountId: null, at: null, reason: null })
  return ok({
    value: { id },
    event: {
      type: 'duplicates.undone',
      place: right.value.place,
      subject: { kind: 'pair', id },
      params: {
        decision: pair.stage,
        left: entries.get(pair.members.LEFT)?.householdNumber ?? '–',
        right: entries.get(pair.members.RIGHT)?.householdNumber ?? '–',
      },
      reason,
    },
  })
}

const UNDOING = { event: 'unmerged', statedBy: 'PORTAL', document: null } as const

const undoMerger = async (
  { actor, tx, today, now }: Context,
  pair: Pair,
  { keep, take, serial, emptied, keptSerial, filled, before }: MergeEffects,
  reason: string,
): Promise<Result<true>> => {
  const ends = otherSide(keep)
  const needed = keptSerial === null ? [ends] : [ends, keep]
  const mine = sidesIn(actor, pair)
  if (needed.some((side) => !mine.includes(side))) return refuse('access.denied', { verb: 'duplicate.decide' })
  const right = allowed(actor, pair, ends)
  if (!right.ok) return right
  const left = await families.find(tx, pair.households[ends])
  const revived = left && reviveEntry(left.family, serial)
  if (!left || !revived) return refuse('duplicates.changedSince')
  const hand = { ...UNDOING, accountId: actor.accountId, at: now, reason, effectiveOn: today }
  const entry = left.family.members.find((member) => member.serial === serial)
  const same = pair.households.LEFT === pair.households.RIGHT
  const restored = (family: typeof left.family) =>
    keptSerial === null || !entry || !before
      ? family
      : {
          ...unfill(family, left.family, filled),
          members: family.members.map((member) =>
            member.serial === keptSerial ? unmerge(member, entry, take, before) : member,
          ),
        }
  if (keptSerial !== null && !same) {
    const stays = allowed(actor, pair, keep)
    const kept = await families.find(tx, pair.households[keep])
    if (!stays.ok || !kept) return stays.ok ? refuse('duplicates.changedSince') : stays
    if (!(await families.save(tx, stays.value, kept, restored(kept.family), hand)))
      return refuse('access.changedMeanwhile')
  }
  if (emptied) await endHousehold(tx, right.value, left.id, null)
  const family = same ? restored(revived) : revived
  return (await families.save(tx, right.value, left, family, hand)) ? ok(true) : refuse('access.changedMeanwhile')
}

/**
 * The questions that the merger raised fall away with it; a card that was written anew meanwhile, or names others than live
 * in the family now, is asked about again: none names somebody who has gone without a question (F13).
 */
const askAnew = async (
  context: Context,
  pair: Pair,
  { keep, serial, asked, present }: MergeEffects,
  reason: string,
): Promise<Result<true>> => {
  const { actor, tx, today, now } = context
  const fell = await openOf(tx, pair.id)
  await reviews.fallAway(tx, pair.id, { at: now, by: actor.accountId, reason })
  const side = otherSide(keep)
  const ages = agesOn(today)
  if (!ages.ok) return ages
  const loaded = await units.load(tx, pair.households[side])
  if (!loaded) return refuse('access.absent')
  const raised = stillAsked(loaded, { serial, asked, present }, fell, today, ages.value)
  return ask(context, { pair: pair.id, place: pair.places[side], householdId: loaded.unit.id, raised })
}
