import type { AgeRules } from '@/lib/domain/household/age'
import { claimsOf, type PensionPerson, type PensionRules, seemsDue } from '@/lib/domain/pension/entitled'
import {
  type NeededRegisters,
  type OutsideRegister,
  registersFor,
  type RegisterState,
  statesOf,
} from '@/lib/domain/pension/register'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** What a comparison works with on a day: the registers, and the figures that the law and the State have set. */
export interface PensionFrame {
  readonly day: PlainDate
  readonly registers: readonly OutsideRegister[]
  readonly needed: NeededRegisters
  /** Days a register may be old. */
  readonly mostDays: number
  /** Score from which a person must look. */
  readonly from: number
  /** Days of notice before anything may stop. */
  readonly noticeDays: number
  readonly ages: AgeRules
  readonly pensions: PensionRules
}

/** Whether somebody is compared at all: a pension is, or may be, due by age and state. */
export const isConcerned = (facts: PensionPerson, frame: PensionFrame): boolean =>
  claimsOf(seemsDue(facts, frame.day, frame)).length > 0

/** What each needed register can say about a place's persons. */
export const statesAt = (place: PlacePath, frame: PensionFrame): readonly RegisterState[] =>
  statesOf(frame.needed, place, registersFor(frame.registers, place, frame.day), frame.day, frame.mostDays)
