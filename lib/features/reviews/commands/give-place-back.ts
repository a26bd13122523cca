import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { dueOn } from '@/lib/domain/application/clock'
import { placeBack } from '@/lib/domain/application/place-back'
import { certain } from '@/lib/domain/shared/certain'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import * as applications from '@/lib/features/applications/store/applications'
import { moveOn } from '@/lib/features/applications/store/move-on'
import type { StoredApplication } from '@/lib/features/applications/store/rows'
import * as steps from '@/lib/features/applications/store/steps'
import * as cards from '@/lib/features/cards/store/cards'
import { hold as holdList } from '@/lib/features/cards/store/request'
import { anyLivesIn } from '@/lib/features/cards/store/vacancy'
import { placesOf } from '@/lib/features/lists/store/places'
import { standingList } from '@/lib/features/lists/store/standing'
import { wentOverSince } from '@/lib/features/moves/store'
import { openTurnAgain, surplusFallsAway } from '@/lib/features/reviews/store/turns'
import * as settings from '@/lib/features/settings/store'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'
import { counterRules } from '@/lib/rules/counter'
import { reviewDueOn } from '@/lib/rules/lives'
import { type SettingRow, settingsOn } from '@/lib/rules/state-settings'
import { reopenList } from './call-in'
import { countAgain } from './count-again'
import type { Ordered } from './next-in-line'

/**
 * By the block officer's order a family gets the place again that was given up for an event that was taken back, and with it
 * the card that was handed back (decision 0096); who waited waits again, in its old order. Whoever was asked about as next in
 * line is asked no more when no place is left. Refuses `reviews.nobodyLives`, `reviews.placeTaken`, `reviews.listSealed`,
 * `reviews.cardCancelled`, `reviews.appliedAgain`.
 */
export const givePlaceBack = async (
  context: Context,
  permit: Permit<'consolidation.block'>,
  { applicationId: id, reason }: Ordered,
): Promise<Result<true>> => {
  const { actor, tx, today, now } = context
  // Two orders about one free place come one after the other.
  await holdList(tx, id)
  const kept = await applications.find(tx, id)
  if (!kept) return refuse('access.absent')
  const { householdId, law } = kept
  if (!(await anyLivesIn(tx, householdId))) return refuse('reviews.nobodyLives', {}, 'outcome')
  const again = await applications.standing(tx, { householdId, driveId: law.driveId, except: id })
  if (again || (await applications.holdsCard(tx, householdId))) return refuse('reviews.appliedAgain', {}, 'outcome')
  const card = await cards.ofApplication(tx, id)
  if (card?.stage === 'CANCELLED') return refuse('reviews.cardCancelled', {}, 'outcome')
  const choices = await settings.ofState(tx, law.place)
  const stands =
    law.stage === 'CLOSED' ? await reinstated(context, permit, { kept, choices, reason }) : ok(true as const)
  if (!stands.ok) return stands
  const counts = await countAgain(context, permit, kept, reason)
  if (!counts.ok) return counts
  const { refillVacancies } = certain(settingsOn(today, choices))
  const asking = { by: actor.accountId, at: now, reason, dueOn: certain(reviewDueOn(today)) }
  if (refillVacancies.value)
    for (const said of await openTurnAgain(tx, householdId, asking)) await append(tx, actor, said, now)
  await surplusFallsAway(tx, id, asking)
  return ok(true)
}

interface Reinstating {
  readonly kept: StoredApplication
  /** What the State has chosen, dated. */
  readonly choices: readonly SettingRow[]
  readonly reason: string
}

/** The application at the stage where its place was given up. */
const reinstated = async (
  context: Context,
  permit: Permit<'consolidation.block'>,
  { kept, choices, reason }: Reinstating,
): Promise<Result<true>> => {
  const { actor, tx, today, now } = context
  const { id, law, village } = kept
  const figures = counterRules(law.scheme, today, choices)
  if (!figures.ok) return figures
  const last = (await steps.of(tx, id)).at(-1)
  if (last?.event !== 'vacate' || last.from === null) return refuse('reviews.listSealed', {}, 'outcome')
  const places = await placesOf(tx, id)
  const stage = placeBack(law, {
    from: last.from,
    goneOver: await wentOverSince(tx, village, last.at),
    free: places !== null && places.free > 0,
    list: await standingList(tx, { id, ...law }),
  })
  if (!stage.ok) return stage
  const due = stage.value === 'APPROVED' ? dueOn('card', today, figures.value.limits) : null
  const back = { ...law, stage: stage.value, dueOn: due }
  const step = { event: 'giveBack', said: 'applications.placeBack', reason, to: back } as const
  const moved = await moveOn(context, permit, kept, step)
  if (!moved.ok) return moved
  await append(tx, actor, moved.value, now)
  return stage.value === 'APPROVED' ? reopenList(context, permit, id) : ok(true)
}
