import 'server-only'
import type { Family } from '@/lib/domain/household/family'
import { type Sources, UNMERGED } from '@/lib/domain/household/provenance'
import { movedAlong } from '@/lib/domain/household/moved-along'
import type { MergeEffects } from '@/lib/domain/matching/effects'
import { sendBack } from '@/lib/domain/matching/left-over'
import { reviveEntry, unfill, unmerge } from '@/lib/domain/matching/merge'
import { otherSide, type Pair } from '@/lib/domain/matching/pair'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { endHousehold } from '@/lib/features/duplicates/store/household-end'
import { originsOf } from '@/lib/features/households/store/origins'
import * as families from '@/lib/features/households/store/families'
import * as units from '@/lib/features/lives/store/units'
import type { Context } from '@/lib/platform/command'
import { allowed, sidesIn } from './allowed'
import { there } from './staying'

interface Merger {
  readonly pair: Pair
  readonly effects: MergeEffects
}

/** The mergers of one decision, between the same two families; the one under which it was taken comes first. */
export type Mergers = readonly [Merger, ...Merger[]]

const UNDOING = { event: UNMERGED, statedBy: 'PORTAL', document: null } as const

/** The family that stayed without what it took over from the entries, as `left` has them. */
const restored = (kept: Family, left: Family, mergers: Mergers): Family =>
  mergers.reduce<Family>(
    (family, { effects: { keptSerial, serial, take, before } }) => {
      const entry = left.members.find((member) => member.serial === serial)
      if (keptSerial === null || !entry || !before) return family
      const back = (member: Family['members'][number]) =>
        member.serial === keptSerial ? unmerge(member, entry, take, before) : member
      return { ...family, members: family.members.map(back) }
    },
    unfill(kept, left, mergers[0].effects.filled),
  )

/** Brings back what the mergers of one decision ended, and takes out what they brought over, each family as a next version. */
export const undoMerger = async (context: Context, mergers: Mergers, reason: string): Promise<Result<true>> => {
  const { actor, tx, today, now } = context
  const [{ pair, effects }] = mergers
  const { keep, emptied, keptSerial, moved } = effects
  const ends = otherSide(keep)
  const mine = sidesIn(actor, pair)
  // What went over because the other office had proposed it goes back as it went: with its standing word.
  const by = mine.includes(keep) ? null : effects.by
  const needed = keptSerial === null || by ? [ends] : [ends, keep]
  if (needed.some((side) => !mine.includes(side))) return refuse('access.denied', { verb: 'duplicate.decide' })
  const right = allowed(actor, pair, ends)
  if (!right.ok) return right
  const left = await families.find(tx, pair.households[ends])
  const revived = mergers.reduce<Family | null>(
    (family, one) => family && reviveEntry(family, one.effects.serial),
    left?.family ?? null,
  )
  if (!left || !revived) return refuse('duplicates.changedSince')
  const hand = { ...UNDOING, accountId: actor.accountId, at: now, reason, effectiveOn: today }
  const same = pair.households.LEFT === pair.households.RIGHT
  let back: { readonly family: Family; readonly sources?: Sources } = { family: revived }
  if (keptSerial !== null && same) back = { family: restored(revived, left.family, mergers) }
  if (keptSerial !== null && !same) {
    const stays = allowed(by ?? actor, pair, keep)
    if (!stays.ok) return stays
    const put = await there(context, { by }, async (): Promise<Result<typeof back>> => {
      const kept = await families.find(tx, pair.households[keep])
      const parted = kept && sendBack(restored(kept.family, left.family, mergers), revived, moved)
      if (!parted) return refuse('duplicates.changedSince')
      // What was corrected of those who moved over goes back with them, and who said it.
      const along = moved.map(({ from, to }) => ({ from: to, to: from }))
      const sources =
        moved.length > 0
          ? movedAlong(along, { left: kept.family, joined: parted.ends, origins: await originsOf(tx, kept.id, today) })
          : undefined
      const serials = moved.map(({ to }) => to)
      if (serials.length > 0) await units.remove(tx, stays.value, kept.id, serials)
      return (await families.save(tx, stays.value, kept, parted.keeps, hand))
        ? ok({ family: parted.ends, ...(sources ? { sources } : {}) })
        : refuse('access.changedMeanwhile')
    })
    if (!put.ok) return put
    back = put.value
  }
  if (emptied) await endHousehold(tx, right.value, left.id, null)
  const { family, ...carried } = back
  return (await families.save(tx, right.value, left, family, { ...hand, ...carried }))
    ? ok(true)
    : refuse('access.changedMeanwhile')
}
