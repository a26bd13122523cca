import type { Family, FamilyMember } from '@/lib/domain/household/family'
import type { EndCause } from '@/lib/domain/household/household'
import type { Relation } from '@/lib/domain/household/household'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** Why a household is no longer one: its number stays and, after a merger or an undo, leads to another. */
export const HOUSEHOLD_ENDS = ['NOBODY_REMAINS', 'MOVED_OUT', 'MERGED', 'UNDONE'] as const

export interface Ending {
  readonly on: PlainDate
  readonly cause: (typeof HOUSEHOLD_ENDS)[number]
}

/** A household as the law of events sees it. */
export interface Unit {
  readonly id: string
  readonly family: Family
  readonly ended: Ending | null
  /** The highest serial ever used in it, so that no number is given to a second person. */
  readonly lastSerial: number
}

/** A person who comes, with all that is known of them; the serial is given by the family that takes them in. */
export type Newcomer = Omit<FamilyMember, 'serial' | 'joined' | 'ended'>

/** Relations to the head as they are told anew, by serial; exactly one is the head's own. */
export type Restated = Readonly<Record<number, Relation>>

/** Those who are members now: neither dead nor gone. */
export const present = ({ family }: Unit): readonly FamilyMember[] =>
  family.members.filter(({ ended }) => ended === undefined)

/** The head whom the family names, if there is one. */
export const headOf = (unit: Unit): FamilyMember | null =>
  present(unit).find(({ relation }) => relation === 'HEAD') ?? null

/** A member's person, without what only that family gives: serial, joining and leaving. */
export const personOf = (member: FamilyMember): Newcomer => ({
  name: member.name,
  guardian: member.guardian,
  relation: member.relation,
  gender: member.gender,
  birth: member.birth,
  maritalStatus: member.maritalStatus,
  disabilityPercent: member.disabilityPercent,
  literate: member.literate,
  occupation: member.occupation,
  monthlyIncome: member.monthlyIncome,
  epic: member.epic,
  aadhaar: member.aadhaar,
  ownFacts: member.ownFacts,
})

/** How a member who leaves is written down. */
export interface Leaving {
  readonly on: PlainDate
  readonly cause: EndCause
}

/** Of relations that were told, those of these serials. */
export const pick = (told: Restated, serials: readonly number[]): Restated =>
  Object.fromEntries(
    serials.flatMap((serial) => {
      const value = told[serial]
      return value === undefined ? [] : [[serial, value] as const]
    }),
  )
