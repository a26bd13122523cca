import 'server-only'
import { permit, type Permit } from '@/lib/domain/access/permit'
import type { AgeRules } from '@/lib/domain/household/age'
import { retrace } from '@/lib/domain/life/retrace'
import { unfound } from '@/lib/domain/life/undo'
import type { Restated, Unit } from '@/lib/domain/life/unit'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { move } from '@/lib/features/cards/store/stages'
import { placeGivenUp } from '@/lib/features/cards/store/vacancy'
import * as versions from '@/lib/features/households/store/versions'
import type { Effects } from '@/lib/features/lives/schema'
import * as units from '@/lib/features/lives/store/units'
import type { Context } from '@/lib/platform/command'
import type { Hand } from './save-all'

interface TakingBack {
  readonly home: units.Loaded
  readonly other: units.Loaded | null
  readonly effects: Effects
  readonly hand: Hand
  /** How those stand to the head who is head again who came meanwhile. */
  readonly relations: Restated
  readonly ages: AgeRules
}

/** Both households as they stood before the event, and the card that was handed back with it. */
export const takeBack = async (
  context: Context,
  allowed: Permit<'household.record'>,
  { home, other, effects, ...taking }: TakingBack,
): Promise<Result<true>> => {
  const { actor } = context
  const { hand } = taking
  const first = await restore(context, allowed, home, effects.home, taking)
  if (!first.ok || !other) return first.ok ? giveBack(context, allowed, effects) : first
  const there = permit(actor, 'household.record', { place: other.unit.family.place, householdId: other.unit.id })
  if (!there.ok) return there
  if (effects.founded) return dissolve(context, there.value, other, { origin: home.unit.id, hand })
  if (!effects.other) return ok(true)
  const second = await restore(context, there.value, other, effects.other, { ...taking, relations: {} })
  return second.ok ? giveBack(context, allowed, effects) : second
}

/** The household that an event brought forth is none any more. */
export const dissolve = async (
  { tx, today }: Context,
  allowed: Permit<'household.record'>,
  { unit, version }: units.Loaded,
  { origin, hand }: { readonly origin: string | null; readonly hand: Hand },
): Promise<Result<true>> =>
  (await units.save(tx, allowed, version, unfound(unit, origin, today), hand))
    ? ok(true)
    : refuse('access.changedMeanwhile')

const restore = async (
  { tx, today }: Context,
  allowed: Permit<'household.record'>,
  { unit, version }: units.Loaded,
  effect: Effects['home'],
  { hand, relations, ages }: Pick<TakingBack, 'hand' | 'relations' | 'ages'>,
): Promise<Result<Unit>> => {
  const then = (await versions.some(tx, unit.id, [effect.version])).get(effect.version)
  if (!then) throw new Error('An event without its version')
  const back = retrace(unit, then.body, effect.trace, { relations, sense: { today, ages } })
  if (!back.ok) return back
  const brought = effect.trace.touched.flatMap(({ serial, before }) => (before === null ? [serial] : []))
  if (brought.length > 0) await units.remove(tx, allowed, unit.id, brought)
  return (await units.save(tx, allowed, version, back.value, hand)) ? back : refuse('access.changedMeanwhile')
}

/**
 * The card that was handed back with a merger is the family's again, unless something happened to it since. A card whose
 * place was given up meanwhile does not come back by itself (decision 0071).
 */
const giveBack = async (
  { tx, now }: Context,
  allowed: Permit<'household.record'>,
  { surrendered }: Effects,
): Promise<Result<true>> => {
  if (!surrendered || (await placeGivenUp(tx, surrendered.id))) return ok(true)
  return move(tx, allowed, surrendered, 'ACTIVE', now)
}
