import type { Gap } from '@/lib/domain/application/application'
import type { SupportingDocument } from '@/lib/domain/application/documents'
import type { VulnerabilityGroup } from '@/lib/domain/application/groups'
import type { Paper } from '@/lib/domain/application/paper'
import type { ApplicationStage } from '@/lib/domain/application/stages'
import type { Verdict } from '@/lib/domain/eligibility/verdict'
import type { BplStanding } from '@/lib/domain/household/bpl'
import type { Birth, Gender, Member, Name, Relation } from '@/lib/domain/household/household'
import type { FormerNamed } from '@/lib/domain/census/former'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Paise } from '@/lib/domain/shared/quantity'
import type { Truth } from '@/lib/domain/shared/truth'

/** A member as the officer meets them at the door. */
export interface MemberLine {
  readonly serial: number
  readonly name: Name
  readonly relation: Relation
  readonly gender: Gender
  /** As surely as it is known, and by what. */
  readonly born: Birth | null
  readonly disabilityPercent: number | null
  readonly monthlyIncome: Paise | null
}

/** What the officer sees while the finding is written, and the digest that binds the signature to it (F54, F57). */
export interface SheetView {
  readonly id: string
  readonly version: number
  readonly number: string
  readonly stage: ApplicationStage
  readonly dueOn: PlainDate | null
  readonly submittedOn: PlainDate | null
  readonly household: {
    readonly id: string
    readonly number: string
    readonly head: PlaceName
    readonly guardian: PlaceName | null
    readonly village: PlaceName
    readonly panchayat: PlaceName
    readonly houseNo: string | null
    readonly bpl: BplStanding | null
    readonly members: readonly MemberLine[]
  }
  readonly paper: Paper
  readonly claimed: {
    readonly income: Paise | null
    readonly mealInsecure: Truth
    readonly groups: readonly VulnerabilityGroup[]
    readonly bplAttested: boolean
    readonly documents: readonly SupportingDocument[]
  }
  /** Groups that the register makes likely; the officer looks. */
  readonly suggested: readonly VulnerabilityGroup[]
  readonly verdict: Verdict
  /** What the census says of the families that this one comes from (domain §13). */
  readonly former: FormerNamed
  /** Days the family has to reply to a return. */
  readonly replyDays: number
  readonly mayTakeUp: boolean
  readonly mayReturn: boolean
  /** SHA-256 of everything that is shown, as one text. */
  readonly shown: string
  readonly today: PlainDate
  readonly gaps: readonly Gap[]
}

export const toMemberLine = (member: Member): MemberLine => {
  const { serial, name, relation, gender, birth, disabilityPercent, monthlyIncome } = member
  return { serial, name, relation, gender, born: birth, disabilityPercent, monthlyIncome }
}
