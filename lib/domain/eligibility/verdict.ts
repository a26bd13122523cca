import type { Cited } from '@/lib/domain/shared/cited'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** What a rural AAY family is asked, in the order in which the officer reads it. */
export const CONDITIONS = [
  'rural',
  'bplFamily',
  'onlyApplication',
  'noCard',
  'mealInsecurity',
  'vulnerabilityGroup',
  'notExcluded',
] as const
export type ConditionCode = (typeof CONDITIONS)[number]

export type Outcome = 'met' | 'notMet' | 'unknown'

/** `required` decides the verdict; `advice` is put before the Gram Sabha, which decides (R55). */
export type Weight = 'required' | 'advice'

export const FACT_SOURCES = [
  'FAMILY',
  'REGISTER',
  'BPL_LIST',
  'SECRETARY',
  'OFFICER',
  'CENSUS',
  'CORRECTION',
  'NONE',
] as const
export type FactSource = (typeof FACT_SOURCES)[number]

/** One fact a condition rests on: which, what it says (a code), and who says so. Never a name or a number of a person. */
export interface FactUsed {
  readonly fact: string
  readonly says: string
  readonly source: FactSource
}

/** One reason for or against, with the figure and paragraph that ask for it. */
export interface Condition {
  readonly code: ConditionCode
  readonly outcome: Outcome
  readonly weight: Weight
  readonly facts: readonly FactUsed[]
  readonly citation: Cited<Weight>
}

export const OVERALLS = ['likelyEligible', 'needsFacts', 'notEligible'] as const
export type Overall = (typeof OVERALLS)[number]

export interface Verdict {
  readonly overall: Overall
  readonly conditions: readonly Condition[]
  readonly on: PlainDate
}

/**
 * The verdict that the conditions add up to: a required condition that fails makes it `notEligible`, one that nobody
 * knows makes it `needsFacts` – never a refusal (F33) – and advice changes nothing.
 */
export const overallOf = (conditions: readonly Condition[]): Overall => {
  let overall: Overall = 'likelyEligible'
  for (const { weight, outcome } of conditions) {
    if (weight === 'advice' || outcome === 'met') continue
    if (outcome === 'notMet') return 'notEligible'
    overall = 'needsFacts'
  }
  return overall
}
