import 'server-only'
import type { Renewal } from '@/lib/features/households/store/bulk'
import { followCorrection } from '@/lib/features/lives/store/raised'
import * as units from '@/lib/features/lives/store/units'
import { agesOn } from '@/lib/rules/ages'
import { reviewDueOn } from '@/lib/rules/lives'
import type { Actor } from '@/lib/domain/access/actor'
import { certain } from '@/lib/domain/shared/certain'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Tx } from '@/lib/platform/db'
import { append } from '@/lib/platform/journal'

interface Moment {
  readonly today: PlainDate
  readonly at: Date
}

/** Families of a file that have a card or an application, as they stand before the file changes them. */
export const tiedAmong = async (
  tx: Tx,
  renewals: readonly Pick<Renewal, 'id'>[],
): Promise<ReadonlyMap<string, units.Loaded>> => {
  const found = new Map<string, units.Loaded>()
  if (renewals.length === 0) return found
  const tied = await units.tiedAmong(
    tx,
    renewals.map(({ id }) => id),
  )
  for (const id of tied) {
    const about = await units.load(tx, id)
    if (about) found.set(id, about)
  }
  return found
}

/** Asks about cards and running applications what the event itself would have asked (F13, decision 0057). */
export const followFile = async (
  tx: Tx,
  actor: Actor,
  renewals: readonly Pick<Renewal, 'id' | 'family'>[],
  before: ReadonlyMap<string, units.Loaded>,
  { today, at }: Moment,
): Promise<void> => {
  if (before.size === 0) return
  const figures = { ages: certain(agesOn(today)), dueOn: certain(reviewDueOn(today)), today, at }
  for (const { id, family } of renewals) {
    const about = before.get(id)
    const said = about ? await followCorrection(tx, family, { about, ...figures }) : []
    for (const event of said) await append(tx, actor, event, at)
  }
}
