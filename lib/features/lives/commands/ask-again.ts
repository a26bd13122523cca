import 'server-only'
import type { AgeRules } from '@/lib/domain/household/age'
import { consequences } from '@/lib/domain/life/consequences'
import * as units from '@/lib/features/lives/store/units'
import type { Context } from '@/lib/platform/command'
import { raise } from './raise'

/**
 * After an event was taken back on which officers had decided: their answers stay written, and what follows for cards and
 * applications from the family as it stands again is put to them anew (F4, F13; decision 0071). `mistaken` is the family
 * as the event had left it.
 */
export const askAgain = async (context: Context, mistaken: units.Loaded, ages: AgeRules): Promise<void> => {
  const again = await units.load(context.tx, mistaken.unit.id)
  if (!again) throw new Error(`A family that was given back is gone: ${mistaken.unit.id}`)
  const change = { kind: 'CORRECTION', before: mistaken.unit, after: again.unit, ties: again.ties } as const
  await raise(context, { about: again, follows: consequences({ ...change, today: context.today, ages }) })
}
