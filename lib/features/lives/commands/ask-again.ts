import 'server-only'
import type { AgeRules } from '@/lib/domain/household/age'
import { consequences } from '@/lib/domain/life/consequences'
import { present } from '@/lib/domain/life/unit'
import { ENDING } from '@/lib/domain/review/kinds'
import { certain } from '@/lib/domain/shared/certain'
import type { StoredEvent } from '@/lib/features/lives/store/events'
import * as units from '@/lib/features/lives/store/units'
import { openPlaceAgain } from '@/lib/features/reviews/store/place-again'
import { answeredOf } from '@/lib/features/reviews/store/put-by'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'
import { reviewDueOn } from '@/lib/rules/lives'
import { raise } from './raise'

interface Asking {
  readonly event: Pick<StoredEvent, 'id' | 'at'>
  readonly ages: AgeRules
  readonly reason: string
}

/** What an officer had ended does not come back by itself: where somebody of the family lives again, it is asked about. */
const askForPlace = async (
  { actor, tx, today, now }: Context,
  { unit }: units.Loaded,
  { event, reason }: Pick<Asking, 'event' | 'reason'>,
): Promise<void> => {
  const ended = (await answeredOf(tx, event.id)).some(({ outcome }) => ENDING.includes(outcome))
  if (!ended || present(unit).length === 0) return
  const said = await openPlaceAgain(tx, {
    ...{ householdId: unit.id, eventId: event.id, since: event.at, reason },
    ...{ by: actor.accountId, dueOn: certain(reviewDueOn(today)), at: now },
  })
  for (const one of said) await append(tx, actor, one, now)
}

/**
 * After an event was taken back on which officers had decided: their answers stay written, and what follows for cards and
 * applications from the family as it stands again is put to them anew (F4, F13; decision 0071). `mistaken` is the family
 * as the event had left it.
 */
export const askAgain = async (
  context: Context,
  mistaken: units.Loaded,
  { event, ages, reason }: Asking,
): Promise<void> => {
  const again = await units.load(context.tx, mistaken.unit.id)
  if (!again) throw new Error(`A family that was given back is gone: ${mistaken.unit.id}`)
  await askForPlace(context, again, { event, reason })
  const change = { kind: 'CORRECTION', before: mistaken.unit, after: again.unit, ties: again.ties } as const
  await raise(context, { about: again, follows: consequences({ ...change, today: context.today, ages }) })
}
