import 'server-only'
import { permit, type Permit } from '@/lib/domain/access/permit'
import { advanceCard } from '@/lib/domain/card/stages'
import { standingCards } from '@/lib/domain/life/ties'
import { certain } from '@/lib/domain/shared/certain'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { findPairsOfHouseholds } from '@/lib/features/duplicates/store/find'
import * as cards from '@/lib/features/cards/store/cards'
import { move } from '@/lib/features/cards/store/stages'
import { openVacancy } from '@/lib/features/cards/store/vacancy'
import * as families from '@/lib/features/households/store/families'
import * as numbers from '@/lib/features/households/store/numbers'
import { cameAlong } from '@/lib/features/lives/store/came-along'
import * as units from '@/lib/features/lives/store/units'
import type { Weighed } from '@/lib/features/lives/store/weigh'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'
import { reviewDueOn } from '@/lib/rules/lives'
import { withdrawRunning } from './withdraw-running'

export type Hand = families.Hand

interface Saved {
  readonly founded: { readonly id: string; readonly number: string } | null
  readonly surrendered: { readonly id: string; readonly version: number } | null
  /** Numbers of the applications taken back with a merger. */
  readonly withdrawn: readonly string[]
}

/** Saves both households' next versions and the one that a split brings forth, and takes back the card of a merged family. */
export const saveAll = async (
  context: Context,
  allowed: Permit<'household.record'>,
  weighed: Weighed,
  { event, hand }: { readonly event: string; readonly hand: Hand },
): Promise<Result<Saved>> => {
  const { actor, tx } = context
  const { told, home, other, families: after } = weighed
  const along = await cameAlong(tx, weighed, context.today)
  if (!(await units.save(tx, allowed, home.version, after.home, { ...hand, ...along.home })))
    return refuse('access.changedMeanwhile')
  if (other && after.other) {
    const there = permit(actor, 'household.record', { place: other.unit.family.place, householdId: other.unit.id })
    if (!there.ok) return there
    if (!(await units.save(tx, there.value, other.version, after.other, { ...hand, ...along.other })))
      return refuse('access.changedMeanwhile')
  }
  let founded: Saved['founded'] = null
  if (after.founded) {
    const [number] = await numbers.next(tx, allowed, 1)
    if (!number) throw new Error('No number was given')
    founded = { number, id: await families.insert(tx, allowed, number, after.founded, { ...hand, ...along.other }) }
  }
  if (told.kind !== 'MERGE') return ok({ founded, surrendered: null, withdrawn: [] })
  const withdrawn = await withdrawRunning(context, home, told.reason ?? '')
  if (!withdrawn.ok) return withdrawn
  const surrendered = await surrender(context, allowed, home, event)
  // Its members stood on that card when the other family was compared.
  if (surrendered.ok && surrendered.value) await findPairsOfHouseholds(tx, [home.unit.id])
  return surrendered.ok ? ok({ founded, surrendered: surrendered.value, withdrawn: withdrawn.value }) : surrendered
}

/**
 * Of two cards one is handed back: the family's own wish, said with the merger (domain §12.4); its place is asked about
 * (§13), until the merger is taken back.
 */
const surrender = async (
  { actor, tx, today, now }: Context,
  allowed: Permit<'household.record'>,
  home: units.Loaded,
  event: string,
): Promise<Result<Saved['surrendered']>> => {
  const [card] = standingCards(home.ties)
  const held = card && (await cards.find(tx, card.id))
  if (!card || !held) return ok(null)
  const stage = advanceCard(card.stage, 'surrender')
  if (!stage.ok) return stage
  const moved = await move(tx, allowed, held, stage.value, now)
  if (!moved.ok) return moved
  const { place } = home.unit.family
  const subject = { kind: 'card', id: card.id }
  await append(tx, actor, { type: 'cards.surrendered', place, subject, params: { number: card.number } }, now)
  const dueOn = certain(reviewDueOn(today))
  await append(tx, actor, await openVacancy(tx, held, { dueOn, at: now, eventId: event }), now)
  return ok({ id: card.id, version: held.version + 1 })
}
