import type { AnnapurnaEffect } from '@/lib/domain/pension/annapurna'
import type { Claim } from '@/lib/domain/pension/entitled'
import type { RegisterState } from '@/lib/domain/pension/register'
import type { PensionResult } from '@/lib/domain/pension/result'
import type { AgeInterval } from '@/lib/domain/household/age'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Names } from './names'

/** One member for whom a pension is, or may be, due. */
export interface PersonView {
  readonly memberId: string
  readonly serial: number
  readonly name: Names
  /** Null when nobody has stated a birth. */
  readonly age: AgeInterval | null
  readonly checkId: string | null
  readonly result: PensionResult | null
  readonly checkedAt: Date | null
  /** The score of a line beside the result that is not alike enough to be asked about. */
  readonly near: number | null
  /** What the registers could say at the check; before any, what they could say today. */
  readonly states: readonly RegisterState[]
  /** Null for somebody too young for Annapurna. */
  readonly annapurna: AnnapurnaEffect | null
  readonly claims: readonly Claim[]
  readonly declaration: {
    readonly on: PlainDate
    readonly document: string
    readonly officer: Names
    readonly at: Date
  } | null
}

/** A family's page of pensions. */
export interface HouseholdPensionView {
  readonly id: string
  readonly number: string
  readonly title: Names
  readonly persons: readonly PersonView[]
  /** Members for whom no pension can be due. */
  readonly others: number
  readonly states: readonly RegisterState[]
  readonly mayCheck: boolean
  readonly mayDeclare: boolean
  readonly today: PlainDate
}
