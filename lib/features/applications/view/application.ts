import type { Application, Gap } from '@/lib/domain/application/application'
import { isLate, type ServiceStep, waitsFor } from '@/lib/domain/application/clock'
import type { DocumentKind, SupportingDocument } from '@/lib/domain/application/documents'
import type { VulnerabilityGroup } from '@/lib/domain/application/groups'
import type { Paper } from '@/lib/domain/application/paper'
import type { ApplicationStage } from '@/lib/domain/application/stages'
import type { Verdict } from '@/lib/domain/eligibility/verdict'
import type { BplStanding } from '@/lib/domain/household/bpl'
import type { Family } from '@/lib/domain/household/family'
import { inBothScripts } from '@/lib/domain/household/written-name'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Paise } from '@/lib/domain/shared/quantity'
import type { Truth } from '@/lib/domain/shared/truth'
import type { FormerNamed } from '@/lib/domain/census/former'
import { goneHead, type GoneView } from './gone'
import type { Missing } from './missing'
import { headOf, nameIn, type PlaceNames } from './row'

/** The steps that the reader may take now, for the buttons of a page. */
export const STEPS_OFFERED = ['correct', 'submit', 'withdraw', 'takeUp', 'giveBack', 'verify'] as const
export type StepOffered = (typeof STEPS_OFFERED)[number]

/** One move on the time line. */
export interface StepView {
  readonly seq: number
  readonly event: string
  readonly to: ApplicationStage
  /** ISO 8601. */
  readonly at: string
  readonly dueOn: PlainDate | null
  readonly role: string
  readonly reason: string | null
  readonly gaps: readonly Gap[]
}

/** The officer's finding beside the family's word, three-valued where nobody has said. */
export interface FindingView {
  readonly visitedOn: PlainDate
  readonly foundIncome: Paise
  readonly mealInsecure: boolean
  readonly groups: readonly VulnerabilityGroup[]
  readonly noDuplicate: boolean
  readonly recommended: boolean
  readonly remarks: string
  readonly papersSeen: readonly DocumentKind[]
  readonly officer: PlaceName
  readonly signedAt: string
  readonly digest: string
}

/** One application as its page shows it: codes, not words. */
export interface ApplicationView {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly stage: ApplicationStage
  readonly panchayat: PlaceName
  readonly household: HouseholdFacts
  /** Whether the register says something newer than when the paper was last saved. */
  readonly householdChanged: boolean
  /** Whom the paper names as the head, if they died or left since. */
  readonly gone: GoneView | null
  readonly paper: Paper
  readonly declaredIncome: Paise | null
  readonly mealInsecure: Truth
  readonly groups: readonly VulnerabilityGroup[]
  readonly bplAttested: boolean
  readonly documents: readonly SupportingDocument[]
  readonly submittedOn: PlainDate | null
  readonly waitsFor: ServiceStep | null
  readonly dueOn: PlainDate | null
  readonly late: boolean
  readonly gaps: readonly Gap[]
  readonly missing: readonly Missing[]
  readonly verdict: Verdict
  /** What the census says of the family that this one comes from (domain §13). */
  readonly former: FormerNamed
  readonly finding: FindingView | null
  readonly steps: readonly StepView[]
  readonly offered: readonly StepOffered[]
  /** Whether the reader's office has the pages of the register: the list of applications, slips, open questions. */
  readonly readsRegister: boolean
}

/** The family in a few facts, as the register has them. */
export interface HouseholdFacts {
  readonly id: string
  readonly number: string
  readonly head: PlaceName
  readonly guardian: PlaceName | null
  readonly village: PlaceName
  readonly houseNo: string | null
  readonly members: number
  readonly bpl: BplStanding | null
}

interface Kept {
  readonly id: string
  readonly version: number
  readonly householdVersion: number
  readonly headName: string
  readonly headNameHi: string | null
  readonly headGuardian: string | null
  readonly headGuardianHi: string | null
  readonly village: PlacePath
  readonly paper: Paper
  readonly law: Application
}

interface Registered {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly family: Family
}

export const toHouseholdFacts = (
  { id, number, family }: Registered,
  head: PlaceName,
  guardian: PlaceName | null,
  names: PlaceNames,
): HouseholdFacts => ({
  id,
  number,
  head,
  guardian,
  village: nameIn(names, family.village),
  houseNo: family.houseNo,
  members: family.members.filter(({ ended }) => ended === undefined).length,
  bpl: family.bpl,
})

type Rest = Pick<
  ApplicationView,
  'missing' | 'verdict' | 'former' | 'finding' | 'steps' | 'offered' | 'groups' | 'readsRegister'
> & {
  /** The open question about the application, by id. */
  readonly question: string | null
}

/** The page of an application from what is kept of it; whatever depends on the reader or the day comes with `rest`. */
export const toApplicationView = (
  kept: Kept,
  registered: Registered,
  names: PlaceNames,
  today: PlainDate,
  { question, ...rest }: Rest,
): ApplicationView => {
  const { number, stage, place, declaredIncome, mealInsecure, bplAttested, documents, submittedOn, dueOn, gaps } =
    kept.law
  return {
    ...{ id: kept.id, number, version: kept.version, stage, panchayat: nameIn(names, place), paper: kept.paper },
    ...{ declaredIncome, mealInsecure, bplAttested, documents, submittedOn, dueOn, gaps },
    household: toHouseholdFacts(registered, headOf(kept), inBothScripts(kept.headGuardian, kept.headGuardianHi), names),
    householdChanged: registered.version !== kept.householdVersion,
    gone: goneHead(headOf(kept), registered.family.members, question),
    waitsFor: waitsFor(stage),
    late: isLate(kept.law, today),
    ...rest,
  }
}
