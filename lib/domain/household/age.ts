import type { Birth } from '@/lib/domain/household/household'
import type { Cited } from '@/lib/domain/shared/cited'
import { ageOn, plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { Truth } from '@/lib/domain/shared/truth'

/** The figures about persons that the law needs; each comes from `lib/rules/ages.ts`, in completed years. */
export const AGE_FIGURES = [
  'adultFrom',
  'adultTo',
  'childBelow',
  'agedFrom',
  'cardHeadFrom',
  'literateAdultAbove',
  'disabledFromPercent',
  'estimateTolerance',
] as const

export type AgeRules = Readonly<Record<(typeof AGE_FIGURES)[number], Cited<number>>>

/** Completed years between which the true age surely lies. */
export interface AgeInterval {
  readonly least: number
  readonly most: number
}

const LONGEST_LIFE = 130
const ANY_AGE: AgeInterval = { least: 0, most: LONGEST_LIFE }

const firstDayOf = (year: number): PlainDate => plainDate(`${String(year).padStart(4, '0')}-01-01`)
const lastDayOf = (year: number): PlainDate => plainDate(`${String(year).padStart(4, '0')}-12-31`)

/**
 * The completed years a person may have on a day: one number for an exact birth; for a year, whatever its first and last
 * day allow; for an estimate, the tolerance in years on both sides as well; without a birth, any age.
 * Source: domain §10.1, Dates and Age.
 */
export const ageInterval = (birth: Birth | null, day: PlainDate, { estimateTolerance }: AgeRules): AgeInterval => {
  if (birth === null) return ANY_AGE
  if (birth.precision === 'EXACT') {
    const age = atLeastNewborn(ageOn(birth.date, day))
    return { least: age, most: age }
  }
  const year = Number(birth.date.slice(0, 4))
  const slack = birth.precision === 'ESTIMATE' ? estimateTolerance.value : 0
  return {
    least: atLeastNewborn(ageOn(lastDayOf(year + slack), day)),
    most: atLeastNewborn(ageOn(firstDayOf(year - slack), day)),
  }
}

const atLeastNewborn = (years: number): number => Math.max(0, years)

/** Whether the person has surely, surely not, or perhaps completed `years`. */
export const isAtLeast = ({ least, most }: AgeInterval, years: number): Truth =>
  least >= years ? true : most < years ? false : 'unknown'

/** Whether the age surely, surely not, or perhaps lies from `from` to `to`, both included. */
export const isBetween = ({ least, most }: AgeInterval, from: number, to: number): Truth =>
  least >= from && most <= to ? true : most < from || least > to ? false : 'unknown'

/**
 * Whether somebody was born after a day whatever the true birth within its precision: a survey of that day cannot have told
 * of them. An estimate counts with its tolerance in years. Source: domain §10.1, Dates and Age.
 */
export const isBornAfter = (birth: Birth | null, day: PlainDate, { estimateTolerance }: AgeRules): boolean => {
  if (birth === null) return false
  if (birth.precision === 'EXACT') return birth.date > day
  const slack = birth.precision === 'ESTIMATE' ? estimateTolerance.value : 0
  return firstDayOf(Number(birth.date.slice(0, 4)) - slack) > day
}
