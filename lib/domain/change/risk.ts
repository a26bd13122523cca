import { type Difference, WHOLE_MEMBER } from '@/lib/domain/change/differences'
import { ageInterval, type AgeRules, isAtLeast } from '@/lib/domain/household/age'
import { isRecord } from '@/lib/domain/household/facts'
import { BIRTH_PRECISIONS, type Birth } from '@/lib/domain/household/household'
import { canonical, type Canonical } from '@/lib/domain/shared/canonical'
import { isPlainDate, type PlainDate } from '@/lib/domain/shared/plain-date'

/** LOW: the officer of the register decides alone. HIGH: a second officer decides (F7). */
export const RISKS = ['LOW', 'HIGH'] as const
export type Risk = (typeof RISKS)[number]

/** Which changes an officer decides alone; a dated rule in `lib/rules/changes.ts`. */
export interface ChangeRules {
  /** Facts on which no right hangs. */
  readonly alone: readonly string[]
  /** Facts that alone open a right: of them a first statement waits too. */
  readonly gates: readonly string[]
  /** Completed years at which rights begin: a birth that crosses one of them needs a paper. */
  readonly boundaries: readonly number[]
}

export interface Weighed extends Difference {
  readonly risk: Risk
  /** Whether a paper must be named. */
  readonly paper: boolean
}

/** Facts that say for themselves that somebody comes or goes: never a first statement. */
const COMING_AND_GOING = ['ended', 'joined', 'splitFrom', 'mergedInto', 'place']

/**
 * How much a change weighs. A fact on which no right hangs, and one that nobody had said before, is decided alone: the
 * office states the same alone when it enters the family. A fact that alone opens a right (BPL for AAY, R35) waits also when it is
 * stated for the first time. Everything else waits for a second officer; a birth that puts
 * somebody on the other side of a boundary (18, 65) must also name its paper. Source: F7; decision 0045.
 */
export const weigh = (difference: Difference, today: PlainDate, rules: ChangeRules, ages: AgeRules): Weighed => {
  const { field, before, after } = difference
  if (rules.alone.includes(field)) return { ...difference, risk: 'LOW', paper: false }
  const isFirst = field !== WHOLE_MEMBER && !COMING_AND_GOING.includes(field) && onlyFills(before, after)
  if (isFirst && !rules.gates.includes(field)) {
    return { ...difference, risk: 'LOW', paper: false }
  }
  const [old, young] = [birthIn(before), birthIn(after)]
  const crosses = rules.boundaries.some(
    (years) => sideOf(old, years, today, ages) !== sideOf(young, years, today, ages),
  )
  return { ...difference, risk: 'HIGH', paper: field === 'birth' && crosses }
}

/** Whether everything that was said before still is, and only unsaid parts are new. */
const onlyFills = (before: Canonical, after: Canonical): boolean => {
  if (before === null) return true
  if (!isRecord(before) || !isRecord(after)) return false
  return Object.entries(before).every(
    ([part, value]) => value === null || canonical(value) === canonical(after[part] ?? null),
  )
}

const birthIn = (value: Canonical): Birth | null => {
  if (!isRecord(value)) return null
  const { date } = value
  const precision = BIRTH_PRECISIONS.find((one) => one === value['precision'])
  return typeof date === 'string' && isPlainDate(date) && precision ? { date, precision } : null
}

const sideOf = (birth: Birth | null, years: number, today: PlainDate, ages: AgeRules) =>
  isAtLeast(ageInterval(birth, today, ages), years)
