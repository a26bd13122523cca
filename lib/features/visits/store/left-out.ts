import 'server-only'
import { currentFlags } from '@/lib/domain/census/current'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { type Ground, isKnownEligible, visitGrounds, type VisitFigures } from '@/lib/domain/visit/grounds'
import { isDue } from '@/lib/domain/visit/outcomes'
import * as census from '@/lib/features/census/store'
import { names as namesOf } from '@/lib/features/places/store/names'
import type { Tx } from '@/lib/platform/db'
import { candidates, type Left } from './visits'

/** A family of an area with what the visit list and the saturation figure say of it. */
export interface LeftOut extends Left {
  readonly villageName: PlaceName
  readonly grounds: readonly Ground[]
  readonly eligible: boolean
  /** Waits for a visit on the day. */
  readonly due: boolean
}

export interface Judging {
  readonly figures: VisitFigures
  readonly againDays: number
  readonly bornUntil: PlainDate
  readonly today: PlainDate
  /** Only this one, where one family is meant. */
  readonly household?: string
}

/** The families of an area whom the census flags or who have a senior without a pension, judged by the law of the day. */
export const leftOut = async (
  tx: Tx,
  area: PlacePath,
  { figures, againDays, bornUntil, today, household }: Judging,
): Promise<readonly LeftOut[]> => {
  const found = await candidates(tx, area, bornUntil, household ?? null)
  const facts = await census.findMany(
    tx,
    found.map(({ id }) => id),
  )
  const villages = await namesOf(
    tx,
    found.map(({ village }) => village),
  )
  return found.map((family) => {
    const { snapshot, corrections } = facts.get(family.id) ?? { snapshot: null, corrections: [] }
    const flags = currentFlags(snapshot, corrections)
    return {
      ...family,
      villageName: villages[family.village] ?? { en: family.village, hi: family.village },
      grounds: visitGrounds({ flags, withoutPension: family.elders, applied: family.applied }, figures, today),
      eligible: isKnownEligible(flags, figures),
      due: isDue(family.last, againDays, today),
    }
  })
}
