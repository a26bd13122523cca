import 'server-only'
import type { Consequences } from '@/lib/domain/life/consequences'
import { certain } from '@/lib/domain/shared/certain'
import { openRaised } from '@/lib/features/lives/store/raised'
import type * as units from '@/lib/features/lives/store/units'
import type { Context } from '@/lib/platform/command'
import { append } from '@/lib/platform/journal'
import { reviewDueOn } from '@/lib/rules/lives'

interface Raising {
  /** The event behind them; none where one was taken back. */
  readonly event?: string
  readonly about: Pick<units.Loaded, 'unit' | 'number'>
  readonly follows: Pick<Consequences, 'raised' | 'asked'>
}

/** Opens the questions that an event puts to named officers, the same day (F13). */
export const raise = async ({ actor, tx, today, now }: Context, { follows, ...about }: Raising): Promise<void> => {
  const dueOn = certain(reviewDueOn(today))
  for (const said of await openRaised(tx, follows, { ...about, dueOn, at: now })) await append(tx, actor, said, now)
}
