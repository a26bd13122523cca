import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import type { AgeRules } from '@/lib/domain/household/age'
import { TAKEN_BACK } from '@/lib/domain/household/provenance'
import { mayUndo } from '@/lib/domain/life/undo'
import { dayInIndia } from '@/lib/domain/shared/moment'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { type Effects, effectsSchema, type UndoInput } from '@/lib/features/lives/schema'
import * as departures from '@/lib/features/lives/store/departures'
import * as events from '@/lib/features/lives/store/events'
import * as units from '@/lib/features/lives/store/units'
import * as reviews from '@/lib/features/reviews/store/put-by'
import type { Command, Context } from '@/lib/platform/command'
import type { Tx } from '@/lib/platform/db'
import { append } from '@/lib/platform/journal'
import { livesOn, weighingOn } from '@/lib/rules/lives'
import { askAgain, askForLost } from './ask-again'
import type { Hand } from './save-all'
import { dissolve, takeBack } from './take-back'

/**
 * Takes an event back, with a reason: the families are recorded as they stood before it, whoever it brought leaves again,
 * its certificate is void and its open questions fall away; those that an officer answered are put anew. Refused as
 * `mayUndo` and `retrace` say.
 */
export const undoLife: Command<UndoInput, { id: string }> = async (
  context,
  { event: id, reason, relations: retold },
) => {
  const { actor, tx, today, now } = context
  const event = await events.find(tx, id)
  if (!event) return refuse('access.absent')
  const figures = weighingOn(today)
  if (!figures.ok) return figures
  const families = await familiesOf(tx, event)
  if (!families) return refuse('access.absent')
  const { home, other } = families
  const { place } = home.unit.family
  const householdId = home.unit.id
  const allowed = permit(actor, 'household.record', { place, householdId })
  if (!allowed.ok) return allowed
  const lawful = await effectsToUndo(context, families, event, reason)
  if (!lawful.ok) return lawful
  const effects = lawful.value
  const hand: Hand = {
    ...{ accountId: actor.accountId, at: now, reason, document: null },
    ...{ event: TAKEN_BACK, statedBy: 'PORTAL', effectiveOn: event.on },
  }
  const relations = Object.fromEntries(
    retold.flatMap(({ serial, relation }) => (relation === undefined ? [] : [[serial, relation]])),
  )
  const back = bringsFamily(event)
    ? await dissolve(context, allowed.value, home, { origin: null, hand })
    : await takeBack(context, allowed.value, { home, other, effects, hand, relations, ages: figures.value.ages })
  if (!back.ok) return back
  await departures.takeBack(tx, allowed.value, id, now)
  await reviews.fallAway(tx, id, { at: now, by: actor.accountId, reason })
  if (!(await events.undo(tx, allowed.value, id, { at: now, by: actor.accountId, reason }))) {
    return refuse('lives.undoneAlready')
  }
  await putAnew(context, families, { event, reason, ages: figures.value.ages })
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

interface Families {
  readonly home: units.Loaded
  readonly other: units.Loaded | null
}

/** The families of an event as it had left them, held until the transaction ends; null while one is out of sight. */
const familiesOf = async (
  tx: Tx,
  { householdId, otherHousehold }: Pick<events.StoredEvent, 'householdId' | 'otherHousehold'>,
): Promise<Families | null> => {
  await units.hold(tx, otherHousehold === null ? [householdId] : [householdId, otherHousehold])
  const home = await units.load(tx, householdId)
  const other = otherHousehold === null ? null : await units.load(tx, otherHousehold)
  return home && (otherHousehold === null || other) ? { home, other } : null
}

/** Whether the event brought the family itself: undone, nobody of it is left here. */
const bringsFamily = ({ kind }: Pick<events.StoredEvent, 'kind'>): boolean => kind === 'FAMILY_IN'

/** What the event did, if it may be taken back today; refused as `mayUndo` says. */
const effectsToUndo = async (
  context: Context,
  { home, other }: Families,
  event: events.StoredEvent,
  reason: string,
): Promise<Result<Effects>> => {
  const { tx, today } = context
  const rules = livesOn(today)
  if (!rules.ok) return rules
  const effects = effectsSchema.parse(event.effects)
  const brought = bringsFamily(event) ? home : effects.founded && other
  const asked = {
    recordedOn: dayInIndia(event.at),
    undone: event.undoneAt !== null,
    takenIn: await departures.anyTaken(tx, event.id),
    foundedInUse: brought !== null && (await inUse(context, brought, event.id)),
    reason,
  }
  const may = mayUndo(asked, today, rules.value.undoDays.value)
  return may.ok ? ok(effects) : may
}

interface TakenBack {
  readonly event: Pick<events.StoredEvent, 'id' | 'at'>
  readonly reason: string
  readonly ages: AgeRules
}

/** Questions about the families as they stand again: what officers ended for the event, and what they answered on it. */
const putAnew = async (context: Context, { home, other }: Families, { ages, ...taken }: TakenBack): Promise<void> => {
  const decided = await reviews.anyDecided(context.tx, taken.event.id)
  for (const family of other ? [home, other] : [home]) {
    await askForLost(context, family, taken)
    await askAgain(context, family, { ages, decided })
  }
}

/** Whether the household that the event brought forth has applied, holds a card, was corrected, or saw an event. */
const inUse = async ({ tx }: Context, { unit, ties, version }: units.Loaded, eventId: string): Promise<boolean> =>
  version > 1 || ties.cards.length + ties.applications.length > 0 || (await events.anySince(tx, unit.id, eventId))
