import 'server-only'
import type { PlacePath } from '@/lib/domain/place/path'
import { inForceOn } from '@/lib/domain/shared/cited'
import { ok, type Result } from '@/lib/domain/shared/result'
import * as settings from '@/lib/features/settings/store'
import type { Context } from '@/lib/platform/command'
import { LIVES } from '@/lib/rules/lives'
import { settingsOn } from '@/lib/rules/state-settings'

/** Days by which questions are answered, families may reply and cards stay suspended. */
export interface Figures {
  readonly review: number
  readonly reply: number
  readonly suspension: number
}

/** The figures in force at a place today, under its State's dated choices. */
export const figuresAt = async (
  { tx, today }: Pick<Context, 'tx' | 'today'>,
  place: PlacePath,
): Promise<Result<Figures>> => {
  const chosen = settingsOn(today, await settings.ofState(tx, place))
  if (!chosen.ok) return chosen
  const review = inForceOn(LIVES.reviewDays, today)
  if (!review.ok) return review
  const { cardReplyDays, cardSuspensionDays } = chosen.value
  return ok({ review: review.value.value, reply: cardReplyDays.value, suspension: cardSuspensionDays.value })
}
