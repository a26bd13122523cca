import type { Cited, Standing, Unit } from '@/lib/domain/shared/cited'
import { plainDate } from '@/lib/domain/shared/plain-date'
import type { SourceId } from '@/lib/rules/sources'

interface Period {
  readonly from: string
  readonly until?: string
  readonly source: SourceId
  readonly at: string
  readonly standing?: Standing
}

/** One period of a figure: value, unit, first and last day, source and paragraph; `as-published` unless said otherwise. */
export const cite = <T>(value: T, unit: Unit, { from, until, source, at, standing }: Period): Cited<T> => ({
  value,
  unit,
  from: plainDate(from),
  ...(until === undefined ? {} : { until: plainDate(until) }),
  source,
  at,
  standing: standing ?? 'as-published',
})
