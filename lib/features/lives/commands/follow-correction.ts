import 'server-only'
import type { Family } from '@/lib/domain/household/family'
import { consequences } from '@/lib/domain/life/consequences'
import { certain } from '@/lib/domain/shared/certain'
import type * as units from '@/lib/features/lives/store/units'
import type { Context } from '@/lib/platform/command'
import { agesOn } from '@/lib/rules/ages'
import { raise } from './raise'

/**
 * What follows for cards and running applications when a correction counts: the questions that the event itself would have
 * raised, whoever came, left or became head by it (F13; decision 0057). `before` is the family as it was, with its ties.
 */
export const followCorrection = async (context: Context, before: units.Loaded, after: Family): Promise<void> => {
  const { unit, ties } = before
  const { raised } = consequences({
    ...{ kind: 'CORRECTION', before: unit, after: { ...unit, family: after }, ties },
    ...{ today: context.today, ages: certain(agesOn(context.today)) },
  })
  await raise(context, { about: before, raised })
}
