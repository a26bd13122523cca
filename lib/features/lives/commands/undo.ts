import 'server-only'
import { permit, type Permit } from '@/lib/domain/access/permit'
import { TAKEN_BACK } from '@/lib/domain/household/provenance'
import { mayUndo, retrace, unfound } from '@/lib/domain/life/undo'
import type { Unit } from '@/lib/domain/life/unit'
import { dayInIndia } from '@/lib/domain/shared/moment'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { move } from '@/lib/features/cards/store/stages'
import * as versions from '@/lib/features/households/store/versions'
import { type Effects, effectsSchema, type UndoInput } from '@/lib/features/lives/schema'
import * as departures from '@/lib/features/lives/store/departures'
import * as events from '@/lib/features/lives/store/events'
import * as units from '@/lib/features/lives/store/units'
import * as reviews from '@/lib/features/reviews/store/questions'
import type { Command, Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'
import { livesOn } from '@/lib/rules/lives'
import type { Hand } from './save-all'

/**
 * Takes an event back, with a reason: the families are recorded as they stood before it, whoever it brought leaves again,
 * its certificate is void and its open questions fall away. Refused as `mayUndo` and `retrace` say.
 */
export const undoLife: Command<UndoInput, { id: string }> = async (context, { event: id, reason }) => {
  const { actor, tx, today, now } = context
  const event = await events.find(tx, id)
  if (!event) return refuse('access.absent')
  const rules = livesOn(today)
  if (!rules.ok) return rules
  const { effects: kept, householdId, otherHousehold } = event
  await units.hold(tx, otherHousehold === null ? [householdId] : [householdId, otherHousehold])
  const home = await units.load(tx, householdId)
  const other = otherHousehold === null ? null : await units.load(tx, otherHousehold)
  if (!home || (otherHousehold !== null && !other)) return refuse('access.absent')
  const { place } = home.unit.family
  const allowed = permit(actor, 'household.record', { place, householdId })
  if (!allowed.ok) return allowed
  const effects = effectsSchema.parse(kept)
  const arrival = event.kind === 'FAMILY_IN'
  const brought = arrival ? home : effects.founded && other
  const may = mayUndo(
    {
      recordedOn: dayInIndia(event.at),
      undone: event.undoneAt !== null,
      takenIn: await departures.anyTaken(tx, id),
      decided: await reviews.anyDecided(tx, id),
      foundedInUse: brought !== null && (await inUse(context, brought, id)),
      reason,
    },
    today,
    rules.value.undoDays.value,
  )
  if (!may.ok) return may
  const hand: Hand = {
    ...{ accountId: actor.accountId, at: now, reason, document: null },
    ...{ event: TAKEN_BACK, statedBy: 'PORTAL', effectiveOn: event.on },
  }
  const back = arrival
    ? await dissolve(context, allowed.value, home, { origin: null, hand })
    : await takeBack(context, allowed.value, { home, other, effects, hand })
  if (!back.ok) return back
  await departures.takeBack(tx, allowed.value, id, now)
  await reviews.fallAway(tx, id, { at: now, by: actor.accountId, reason })
  if (!(await events.undo(tx, allowed.value, id, { at: now, by: actor.accountId, reason }))) {
    return refuse('lives.undoneAlready')
  }
  const params = { kind: event.kind, on: event.on }
  if (other) {
    const subject = { kind: 'household', id: other.unit.id }
    const at = other.unit.family.place
    await append(
      tx,
      actor,
      { type: 'lives.undone', place: at, subject, params: { ...params, number: other.number } },
      now,
    )
  }
  return ok({
    value: { id: householdId },
    event: {
      type: 'lives.undone',
      place,
      subject: { kind: 'household', id: householdId },
      params: { ...params, number: home.number },
      reason,
    },
  })
}

/** Whether the household that the event brought forth has applied, holds a card, was corrected, or saw an event. */
const inUse = async ({ tx }: Context, { unit, ties, version }: units.Loaded, eventId: string): Promise<boolean> =>
  version > 1 || ties.cards.length + ties.applications.length > 0 || (await events.anySince(tx, unit.id, eventId))

interface TakingBack {
  readonly home: units.Loaded
  readonly other: units.Loaded | null
  readonly effects: Effects
  readonly hand: Hand
}

const takeBack = async (
  context: Context,
  allowed: Permit<'household.record'>,
  { home, other, effects, hand }: TakingBack,
): Promise<Result<true>> => {
  const { actor } = context
  const first = await restore(context, allowed, home, effects.home, hand)
  if (!first.ok || !other) return first.ok ? giveBack(context, allowed, effects) : first
  const there = permit(actor, 'household.record', { place: other.unit.family.place, householdId: other.unit.id })
  if (!there.ok) return there
  if (effects.founded) return dissolve(context, there.value, other, { origin: home.unit.id, hand })
  if (!effects.other) return ok(true)
  const second = await restore(context, there.value, other, effects.other, hand)
  return second.ok ? giveBack(context, allowed, effects) : second
}

/** The household that an event brought forth is none any more. */
const dissolve = async (
  { tx, today }: Context,
  allowed: Permit<'household.record'>,
  { unit, version }: units.Loaded,
  { origin, hand }: { readonly origin: string | null; readonly hand: Hand },
): Promise<Result<true>> =>
  (await units.save(tx, allowed, version, unfound(unit, origin, today), hand))
    ? ok(true)
    : refuse('access.changedMeanwhile')

const restore = async (
  { tx }: Context,
  allowed: Permit<'household.record'>,
  { unit, version }: units.Loaded,
  effect: Effects['home'],
  hand: Hand,
): Promise<Result<Unit>> => {
  const then = (await versions.some(tx, unit.id, [effect.version])).get(effect.version)
  if (!then) throw new Error('An event without its version')
  const back = retrace(unit, then.body, effect.trace)
  if (!back.ok) return back
  const brought = effect.trace.touched.flatMap(({ serial, before }) => (before === null ? [serial] : []))
  if (brought.length > 0) await units.remove(tx, allowed, unit.id, brought)
  return (await units.save(tx, allowed, version, back.value, hand)) ? back : refuse('access.changedMeanwhile')
}

/** The card that was handed back with a merger is the family's again, unless something happened to it since. */
const giveBack = async (
  { tx, now }: Context,
  allowed: Permit<'household.record'>,
  { surrendered }: Effects,
): Promise<Result<true>> => (surrendered ? move(tx, allowed, surrendered, 'ACTIVE', now) : ok(true))
