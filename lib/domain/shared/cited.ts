import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** The closed list of units a figure may have. */
export type Unit =
  'years' | 'days' | 'minutes' | 'paise' | 'paise a kilogram' | 'grams' | 'share' | 'count' | 'places' | 'choice'

/** How sure we are: what a page said when it was read, a State's own choice, or a law checked to be current. */
export type Standing = 'as-published' | 'state-setting' | 'checked-current'

/** A figure that says where it comes from and since when. */
export interface Cited<T> {
  readonly value: T
  readonly unit: Unit
  readonly from: PlainDate
  /** The last day in force; absent while it holds. */
  readonly until?: PlainDate
  /** A key of `lib/rules/sources.ts`. */
  readonly source: string
  /** The paragraph in the source: a code with words at `rules.paragraph`; for a State's own choice, the order itself. */
  readonly at: string
  readonly standing: Standing
}

/** One figure through time: its periods, which neither overlap nor run backwards (a house test checks). */
export interface Dated<T> {
  readonly name: string
  readonly periods: readonly Cited<T>[]
}

/** The figure in force on a day. Refuses `rules.notInForce` when no period covers it; it never falls back to the nearest. */
export const inForceOn = <T>(figure: Dated<T>, day: PlainDate): Result<Cited<T>> => {
  const found = figure.periods.find(({ from, until }) => from <= day && (until === undefined || day <= until))
  return found ? ok(found) : refuse('rules.notInForce', { figure: figure.name, day })
}
