import type { SupportingDocument } from '@/lib/domain/application/documents'
import type { VulnerabilityGroup } from '@/lib/domain/application/groups'
import type { ApplicationNumber } from '@/lib/domain/application/number'
import type { ApplicationStage } from '@/lib/domain/application/stages'
import type { PlacePath } from '@/lib/domain/place/path'
import type { SchemeCode } from '@/lib/domain/eligibility/scheme-rules'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Paise } from '@/lib/domain/shared/quantity'
import type { Truth } from '@/lib/domain/shared/truth'

/** What an officer may ask to be put right. */
export const GAPS = [
  'INCOME_CERTIFICATE',
  'PRIOR_CARD_PROOF',
  'AFFIDAVIT',
  'MEMBERS',
  'INCOME',
  'BPL_REFERENCE',
  'SIGNATURE',
  'OTHER',
] as const
export type Gap = (typeof GAPS)[number]

/** The assigned officer's finding after the visit, signed by name (R46). */
export interface Verification {
  readonly by: string
  readonly visitedOn: PlainDate
  /** Paise a year, of the whole family, as found. */
  readonly foundIncome: Paise
  readonly foundGroups: readonly VulnerabilityGroup[]
  readonly mealInsecure: boolean
  /** The officer has looked for the family elsewhere and found no other application or card. */
  readonly noDuplicate: boolean
  /** The officer declares to be neither of the family nor close kin (domain §11, separation of duty 4). */
  readonly notKin: boolean
  readonly recommended: boolean
  readonly remarks: string
  readonly signedOn: PlainDate
}

/** One family's application in one drive. It has no fee, anywhere (R62). */
export interface Application {
  readonly number: ApplicationNumber
  readonly scheme: SchemeCode
  readonly driveId: string
  readonly place: PlacePath
  readonly stage: ApplicationStage
  /** The account that entered it: somebody else must verify (domain §11, separation of duty 2). */
  readonly enteredBy: string
  readonly mealInsecure: Truth
  readonly claimedGroups: readonly VulnerabilityGroup[]
  readonly bplAttested: boolean
  /** Paise a year, as the income certificate says; null until it was seen. */
  readonly declaredIncome: Paise | null
  readonly documents: readonly SupportingDocument[]
  readonly submittedOn: PlainDate | null
  readonly gaps: readonly Gap[]
  /** By when the present stage should end. */
  readonly dueOn: PlainDate | null
  readonly verification: Verification | null
}
