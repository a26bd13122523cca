import 'server-only'
import { stillAsked } from '@/lib/domain/matching/ends'
import { otherSide } from '@/lib/domain/matching/pair'
import { refuse, type Result } from '@/lib/domain/shared/result'
import * as units from '@/lib/features/lives/store/units'
import * as reviews from '@/lib/features/reviews/store/put-by'
import type { Context } from '@/lib/platform/command'
import { agesOn } from '@/lib/rules/ages'
import { ask } from './ask'
import type { Mergers } from './undo-merger'

/**
 * The questions that a merger raised fall away with it; a card that was written anew meanwhile, or names others than live in
 * the family now, is asked about again: none names somebody who has gone without a question (F13).
 */
export const askAnew = async (context: Context, mergers: Mergers, reason: string): Promise<Result<true>> => {
  const { actor, tx, today, now } = context
  // The decision was asked about under the first of its pairs.
  const [{ pair, effects }] = mergers
  const fell = await reviews.openOf(tx, pair.id)
  await reviews.fallAway(tx, pair.id, { at: now, by: actor.accountId, reason })
  const ages = agesOn(today)
  if (!ages.ok) return ages
  const side = otherSide(effects.keep)
  const loaded = await units.load(tx, pair.households[side])
  if (!loaded) return refuse('access.absent')
  const serials = mergers.map((one) => one.effects.serial)
  const left = { serials, asked: effects.asked, present: effects.present, back: [] }
  const raised = stillAsked(loaded, left, fell, today, ages.value)
  const about = { pair: pair.id, place: pair.places[side], householdId: loaded.unit.id, raised }
  const asked = await ask(context, about)
  if (!asked.ok || effects.moved.length === 0) return asked
  const kept = await units.load(tx, pair.households[effects.keep])
  if (!kept) return refuse('access.absent')
  // Whoever has gone back, as the family that stayed knew them.
  const back = effects.moved.flatMap(({ from, to }) =>
    loaded.unit.family.members.flatMap((member) => (member.serial === from ? [{ ...member, serial: to }] : [])),
  )
  const stayed = { serials: [], asked: effects.keptAsked, present: effects.keptPresent, back }
  return ask(context, {
    ...{ pair: pair.id, place: pair.places[effects.keep], householdId: kept.unit.id },
    raised: stillAsked(kept, stayed, fell, today, ages.value),
  })
}
