import 'server-only'
import { currentFlags } from '@/lib/domain/census/current'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { censusGrounds, type Ground, visitGrounds, type VisitFigures } from '@/lib/domain/visit/grounds'
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
  // Thousands of families, but few kinds of census: of each kind one is read and sorted.
  const oneOfEach = new Map(found.map(({ census: said, id }) => [said, id]))
  const facts = await census.findMany(tx, [...oneOfEach.values()])
  const censusOf = new Map(
    [...oneOfEach].map(([said, id]) => {
      const { snapshot, corrections } = facts.get(id) ?? { snapshot: null, corrections: [] }
      return [said, censusGrounds(currentFlags(snapshot, corrections), figures)]
    }),
  )
  const villages = await namesOf(
    tx,
    found.map(({ village }) => village),
  )
  return found.map((family) => {
    const known = censusOf.get(family.census) ?? []
    return {
      ...family,
      villageName: villages[family.village] ?? { en: family.village, hi: family.village },
      grounds: visitGrounds({ census: known, withoutPension: family.elders, applied: family.applied }, figures, today),
      eligible: known.length > 0,
      due: isDue(family.last, againDays, today),
    }
  })
}
