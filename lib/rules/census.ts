import { EXCLUSIONS } from '@/lib/domain/census/flags'
import type { ExclusionSet } from '@/lib/domain/census/sorting'
import type { Dated } from '@/lib/domain/shared/cited'
import { type Paise, rupees } from '@/lib/domain/shared/quantity'
import { cite } from '@/lib/rules/cite'

const FIRST_LIST = { from: '2011-06-29', until: '2024-09-09', source: 'secc-2011' } as const
const RELAXED_LIST = { from: '2024-09-10', source: 'pmayg-2024' } as const

/**
 * The automatic exclusions that count. In 2024 two-wheelers, boats, landline and refrigerator were dropped and the income
 * limit was raised: a "yes" of 2011 to X01 or X06 then no longer tells, and somebody must look again.
 */
export const EXCLUSION_SETS: Dated<ExclusionSet> = {
  name: 'exclusions',
  periods: [
    cite({ excludes: EXCLUSIONS, unsettled: [] }, 'choice', { ...FIRST_LIST, at: 'anyExclusion' }),
    cite(
      {
        excludes: ['X02', 'X03', 'X04', 'X05', 'X07', 'X08', 'X09', 'X12', 'X13', 'X14'],
        unsettled: ['X01', 'X06'],
      },
      'choice',
      { ...RELAXED_LIST, at: 'relaxed2024' },
    ),
  ],
}

/** Paise a month above which one member's earning excludes (X06). */
export const INCOME_LIMIT: Dated<Paise> = {
  name: 'incomeLimit',
  periods: [
    cite(rupees(10_000), 'paise', { ...FIRST_LIST, at: 'x06' }),
    cite(rupees(15_000), 'paise', { ...RELAXED_LIST, at: 'limit15000' }),
  ],
}
