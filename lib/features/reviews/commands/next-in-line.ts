import 'server-only'
import type { ReviewOutcome } from '@/lib/domain/review/kinds'
import { certain } from '@/lib/domain/shared/certain'
import type { StoredApplication } from '@/lib/features/applications/store/rows'
import { nextWaiting, type Waiting } from '@/lib/features/lists/store/next-waiting'
import { openTurn, type TurnKind } from '@/lib/features/reviews/store/turns'
import * as settings from '@/lib/features/settings/store'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'
import { reviewDueOn } from '@/lib/rules/lives'
import { settingsOn } from '@/lib/rules/state-settings'

/** An answer to a question about an application. */
export interface Answering {
  readonly applicationId: string
  readonly outcome: ReviewOutcome
  readonly reason: string
}

/** What an order says beside its outcome. */
export type Ordered = Pick<Answering, 'applicationId' | 'reason'>

/** An application as a question about its turn names it. */
export const turnOf = ({ id, householdId, law }: Pick<StoredApplication, 'id' | 'householdId' | 'law'>): Waiting => ({
  ...{ applicationId: id, householdId, place: law.place, number: law.number },
})

/** Puts a question about a family that waits to a named officer. */
export const askAbout = async ({ actor, tx, today, now }: Context, kind: TurnKind, waiting: Waiting): Promise<void> => {
  const said = await openTurn(tx, kind, waiting, { dueOn: certain(reviewDueOn(today)), at: now })
  await append(tx, actor, said, now)
}

/**
 * A place became free: whether the family that waits next still qualifies is asked the same day (domain §13, Vacancy). Nothing
 * is asked where the State does not refill places, or where nobody waits.
 */
export const askForNext = async (context: Context, freedBy: string): Promise<void> => {
  const { tx, today } = context
  const next = await nextWaiting(tx, freedBy)
  if (!next) return
  const { refillVacancies } = certain(settingsOn(today, await settings.ofState(tx, next.place)))
  if (refillVacancies.value) await askAbout(context, 'NEXT_CHECK', next)
}
