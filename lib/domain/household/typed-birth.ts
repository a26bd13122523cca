import type { Birth, BirthEvidence } from '@/lib/domain/household/household'
import { latinDigits } from '@/lib/domain/shared/check-digit'
import { plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import { dayAgain, typedDay } from '@/lib/domain/shared/typed-day'

/** The oldest age in completed years that the register takes for a living person. */
export const OLDEST = 120

/** A birth as people state it: a day, a year, about a year, or the age they believe to have. */
export type TypedBirth =
  | { readonly kind: 'DAY'; readonly date: PlainDate }
  | { readonly kind: 'YEAR' | 'ABOUT'; readonly year: number }
  | { readonly kind: 'AGE'; readonly years: number }

const YEAR = /^(~?)\s*(\d{4})$/
/** With the word before it or behind it, as people write it into the box of a form. */
const AGE = /^(?:(?:age|aged|आयु|उम्र)[\s:.-]*)?(\d{1,3})(?:\s*(?:years?|yrs?\.?|वर्ष|साल))?$/iu

const EARLIEST = 1800

/**
 * What was typed: dd-mm-yyyy (or YYYY-MM-DD), 1968, ~1968 or an age of at most 120, said to be one or not; null when it is
 * none of them.
 */
export const readBirth = (typed: string): TypedBirth | null => {
  const text = latinDigits(typed).trim()
  const [, about, stated] = YEAR.exec(text) ?? []
  if (stated !== undefined) {
    return Number(stated) >= EARLIEST ? { kind: about === '~' ? 'ABOUT' : 'YEAR', year: Number(stated) } : null
  }
  const [, years] = AGE.exec(text) ?? []
  if (years !== undefined) return Number(years) <= OLDEST ? { kind: 'AGE', years: Number(years) } : null
  const date = typedDay(text)
  return date && Number(date.slice(0, 4)) >= EARLIEST ? { kind: 'DAY', date } : null
}

/** The birth that was stated on a day: an age gives an estimated year, a year counts from its first day. */
export const birthOn = (typed: TypedBirth, stated: PlainDate): Birth => {
  if (typed.kind === 'DAY') return { date: typed.date, precision: 'EXACT' }
  const year = typed.kind === 'AGE' ? Number(stated.slice(0, 4)) - typed.years : typed.year
  return { date: plainDate(`${year}-01-01`), precision: typed.kind === 'YEAR' ? 'YEAR' : 'ESTIMATE' }
}

/**
 * A birth with what it is known by. Evidence that is not told again stays with the birth that it proved, and never goes over
 * to another.
 */
export const provedBirth = (birth: Birth, evidence: BirthEvidence | undefined, before: Birth | null): Birth => {
  const isSame = before !== null && before.date === birth.date && before.precision === birth.precision
  const held = evidence ?? (isSame ? before.evidence : undefined)
  return held === undefined ? birth : { ...birth, evidence: held }
}

/** A birth as it is typed into the form again: the day, the year, or ~ and the year of an estimate. */
export const birthAgain = ({ date, precision }: Birth): string => {
  if (precision === 'EXACT') return dayAgain(date)
  return `${precision === 'ESTIMATE' ? '~' : ''}${date.slice(0, 4)}`
}
