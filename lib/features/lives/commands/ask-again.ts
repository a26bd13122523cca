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

interface TakenBack {
  readonly event: Pick<StoredEvent, 'id' | 'at'>
  readonly reason: string
}

/**
 * A family that stands again after an event was taken back: whether it gets back the place or the card that an officer ended
 * for it is asked. Nothing comes back by itself (decision 0096). `mistaken` is the family as the event had left it.
 */
export const askForLost = async (
  context: Context,
  mistaken: units.Loaded,
  { event, reason }: TakenBack,
): Promise<void> => {
  const { actor, tx, today, now } = context
  const again = await units.load(tx, mistaken.unit.id)
  if (!again || present(again.unit).length === 0) return
  const emptied = present(mistaken.unit).length === 0
  const ended = (await answeredOf(tx, event.id)).some(({ outcome }) => ENDING.includes(outcome))
  if (!ended && !emptied) return
  const householdId = again.unit.id
  const asking = { by: actor.accountId, dueOn: certain(reviewDueOn(today)), at: now, reason }
  const lost = await openPlaceAgain(tx, { householdId, eventId: event.id, since: event.at, ...asking })
  for (const one of lost) await append(tx, actor, one, now)
}

/**
 * What follows from a family as it stands again after an event was taken back. A card that no longer says who lives there, for it
 * was issued or written anew meanwhile, is asked about, and so are children left alone. Where officers had `decided` on the event
 * their answers stay written, and what follows for applications is put to them anew too (F4, F13; decision 0071).
 * `mistaken` is the family as the event had left it.
 */
export const askAgain = async (
  context: Context,
  mistaken: units.Loaded,
  { ages, decided }: { readonly ages: AgeRules; readonly decided: boolean },
): Promise<void> => {
  const again = await units.load(context.tx, mistaken.unit.id)
  if (!again) throw new Error(`A family that was given back is gone: ${mistaken.unit.id}`)
  const change = { kind: 'CORRECTION', before: mistaken.unit, after: again.unit, ties: again.ties } as const
  const { raised, asked } = consequences({ ...change, today: context.today, ages })
  const due = decided ? raised : raised.filter(({ subject }) => subject === 'card')
  await raise(context, { about: again, follows: { raised: due, asked } })
}
