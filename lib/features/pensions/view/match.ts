import type { Ground } from '@/lib/domain/matching/compare'
import type { RegisterKind, RegisterState } from '@/lib/domain/pension/register'
import type { PensionResult } from '@/lib/domain/pension/result'
import type { EntryStanding } from '@/lib/domain/pension/entry'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Names } from './names'

/** A person beside the line of a register: the facts that were compared, and what the register adds. */
export interface SideView {
  readonly name: Names
  readonly guardian: Names | null
  readonly gender: string | null
  /** As written: a day, a year, about a year. */
  readonly birth: string | null
  readonly village: Names | null
}

export interface LineView extends SideView {
  readonly kind: RegisterKind
  readonly sender: string
  readonly number: string
  readonly standing: EntryStanding
  readonly since: PlainDate | null
  readonly until: PlainDate | null
}

/** One earlier or present result of the person. */
export interface PastResult {
  readonly id: string
  readonly result: PensionResult
  readonly at: Date
  readonly by: Names | null
  readonly reason: string | null
  readonly decided: boolean
}

/** One result with all it rests on. */
export interface MatchView {
  readonly id: string
  readonly version: number
  readonly householdId: string
  readonly householdNumber: string
  /** The family's page that the reader's office has: that of its pensions, or what of it the office reads. */
  readonly familyPage: string
  readonly result: PensionResult
  readonly was: PensionResult | null
  readonly current: boolean
  readonly newest: string | null
  readonly person: SideView
  readonly line: LineView | null
  readonly score: number | null
  readonly grounds: readonly Ground[]
  readonly from: number
  /** The confirmed line is no longer in the register. */
  readonly gone: boolean
  readonly states: readonly RegisterState[]
  readonly checkedAt: Date
  readonly decision: { readonly by: Names | null; readonly at: Date; readonly reason: string } | null
  readonly history: readonly PastResult[]
  readonly mayDecide: boolean
  /** The open review of somebody's Annapurna, with the notice before it stops. */
  readonly review: string | null
}
