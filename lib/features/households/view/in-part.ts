import type { AgeRules } from '@/lib/domain/household/age'
import type { Family } from '@/lib/domain/household/family'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { type MemberView, toMembers } from './household'
import type { Names } from './row'

/** Of a member what a ration card says: name, father or husband, relation, sex and age (R53); and that somebody left. */
export type PartMember = Pick<
  MemberView,
  'serial' | 'name' | 'guardian' | 'relation' | 'gender' | 'age' | 'ended' | 'cardHead'
>

/** A card or an application of the family. */
export interface PartTie {
  readonly id: string
  readonly number: string
  readonly stage: string
  readonly on: Date
  readonly version: number | null
  readonly edition: number | null
}

/** A family as an office reads it that decides on nothing but its card or its place on a list. */
export interface InPart {
  readonly id: string
  readonly number: string
  readonly title: Names
  readonly village: Names
  readonly panchayat: Names
  readonly houseNo: string | null
  readonly addressLine: string | null
  readonly today: PlainDate
  readonly members: readonly PartMember[]
  readonly cards: readonly PartTie[]
  /** Null where the office reads no applications. */
  readonly applications: readonly PartTie[] | null
  /** Open questions about the family that the office may read. */
  readonly reviews: number
}

/** The members as a card names them: fact by fact what may be read, so that a new fact of the register stays closed. */
export const toPart = (family: Family, day: PlainDate, ages: AgeRules): readonly PartMember[] =>
  toMembers(family, day, ages).map(({ serial, name, guardian, relation, gender, age, ended, cardHead }) => ({
    ...{ serial, name, guardian, relation, gender, age, cardHead },
    ...(ended === undefined ? {} : { ended }),
  }))
