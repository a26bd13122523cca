import { type Fraction, QUORUM_BASES, type QuorumRule } from '@/lib/domain/meeting/quorum'
import { type NeededRegisters, PENSION_KINDS } from '@/lib/domain/pension/register'

/** Reads a value of unknown shape; undefined means that it is not one of these. */
export type Parse<T> = (value: unknown) => T | undefined

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)).get(name) : undefined

/** A whole number between two bounds, both included. */
export const wholeFrom =
  (least: number, most: number): Parse<number> =>
  (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most ? value : undefined

/** Yes or no. */
export const yesNo: Parse<boolean> = (value) => (typeof value === 'boolean' ? value : undefined)

/** One of a closed list of codes. */
export const oneOf =
  <T extends string>(codes: readonly T[]): Parse<T> =>
  (value) =>
    codes.find((code) => code === value)

/** A share between nought and one, as two whole numbers. */
const fraction: Parse<Fraction> = (value) => {
  const denominator = wholeFrom(1, 1_000)(field(value, 'denominator'))
  if (denominator === undefined) return undefined
  const numerator = wholeFrom(0, denominator)(field(value, 'numerator'))
  return numerator === undefined ? undefined : { numerator, denominator }
}

const orNull =
  <T>(parse: Parse<T>): Parse<T | null> =>
  (value) =>
    value === null || value === undefined ? null : parse(value)

/** Two weights that make up one ration, grams. */
export const grainSplit: Parse<{ readonly wheatGrams: number; readonly riceGrams: number }> = (value) => {
  const weight = wholeFrom(0, 1_000_000)
  const wheatGrams = weight(field(value, 'wheatGrams'))
  const riceGrams = weight(field(value, 'riceGrams'))
  if (wheatGrams === undefined || riceGrams === undefined || wheatGrams + riceGrams === 0) return undefined
  return { wheatGrams, riceGrams }
}

/** Which pension registers are needed; one at least, or nobody would be compared with anything. */
export const pensionRegisters: Parse<NeededRegisters> = (value) => {
  const [IGNOAPS, STATE_OLD_AGE, WIDOW, DISABILITY] = PENSION_KINDS.map((kind) => yesNo(field(value, kind)))
  if (IGNOAPS === undefined || STATE_OLD_AGE === undefined || WIDOW === undefined || DISABILITY === undefined)
    return undefined
  const needed = { IGNOAPS, STATE_OLD_AGE, WIDOW, DISABILITY }
  return Object.values(needed).includes(true) ? needed : undefined
}

/** A whole rule of quorum; the days of adjournment must not run backwards. */
export const quorumRule: Parse<QuorumRule> = (value) => {
  const basis = oneOf(QUORUM_BASES)(field(value, 'basis'))
  const required = fraction(field(value, 'fraction'))
  const absoluteCap = orNull(wholeFrom(1, 1_000_000))(field(value, 'absoluteCap'))
  const minWomenFraction = orNull(fraction)(field(value, 'minWomenFraction'))
  const minStFraction = orNull(fraction)(field(value, 'minStFraction'))
  const waitMinutes = wholeFrom(0, 600)(field(value, 'waitMinutes'))
  const adjournMinDays = wholeFrom(0, 365)(field(value, 'adjournMinDays'))
  const adjournMaxDays = wholeFrom(adjournMinDays ?? 0, 365)(field(value, 'adjournMaxDays'))
  const relaxedAfterFailures = orNull(wholeFrom(1, 10))(field(value, 'relaxedAfterFailures'))
  const relaxedFraction = fraction(field(value, 'relaxedFraction'))
  const authorityRef = field(value, 'authorityRef')
  if (basis === undefined || required === undefined || relaxedFraction === undefined) return undefined
  if (absoluteCap === undefined || minWomenFraction === undefined || minStFraction === undefined) return undefined
  if (waitMinutes === undefined || adjournMinDays === undefined || adjournMaxDays === undefined) return undefined
  if (relaxedAfterFailures === undefined || typeof authorityRef !== 'string' || authorityRef.trim() === '')
    return undefined
  const shares = { fraction: required, absoluteCap, minWomenFraction, minStFraction, relaxedFraction }
  return { basis, ...shares, waitMinutes, adjournMinDays, adjournMaxDays, relaxedAfterFailures, authorityRef }
}
