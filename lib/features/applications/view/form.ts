import type { Gap } from '@/lib/domain/application/application'
import type { DocumentKind, SupportingDocument } from '@/lib/domain/application/documents'
import type { VulnerabilityGroup } from '@/lib/domain/application/groups'
import type { Paper } from '@/lib/domain/application/paper'
import type { DriveStage, DriveWindow } from '@/lib/domain/drive/drive'
import type { ApplicationFacts } from '@/lib/domain/eligibility/assess'
import type { SchemeRules } from '@/lib/domain/eligibility/scheme-rules'
import type { Body } from '@/lib/domain/household/facts'
import type { Household } from '@/lib/domain/household/household'
import type { Paise } from '@/lib/domain/shared/quantity'
import type { Truth } from '@/lib/domain/shared/truth'
import type { HouseholdFacts } from './application'
import type { ApplicationRow } from './row'

/** Everything the browser needs to show the verdict while the form is filled. */
export interface AssessmentSeed {
  readonly household: Pick<Household, 'place' | 'bpl'>
  readonly facts: ApplicationFacts
  readonly rules: SchemeRules
}

/** A paper as the form's fields show it; dates as YYYY-MM-DD. */
export interface PaperFields {
  readonly issuer: string
  readonly number: string
  readonly issuedOn: string
}

/** What the fields of the form show when it is opened. */
export interface FormDefaults {
  readonly entryMode: string
  readonly statedBy: string
  readonly signedBy: string
  readonly witness: string
  /** Rupees. */
  readonly declaredIncome: string
  readonly mealInsecure: string
  readonly claimedGroups: readonly VulnerabilityGroup[]
  readonly bplAttested: boolean
  readonly incomeCertificate: PaperFields
  readonly priorCard: string
  readonly priorCardProof: PaperFields
  readonly affidavit: boolean
  readonly affidavitPaper: PaperFields
}

/** The form of an application, new or kept. */
export interface ApplicationFormView {
  readonly account: string
  /** The application that is corrected; null for a new one. */
  readonly kept: {
    readonly id: string
    readonly version: number
    readonly number: string
    /** Everything that its boxes show, for the three-way comparison when somebody else saves first. */
    readonly opened: Body
  } | null
  readonly household: HouseholdFacts
  readonly defaults: FormDefaults
  readonly seed: AssessmentSeed
  /** Whether the State lets the secretary attest a missing BPL number. */
  readonly attestation: boolean
  /** Groups that the register makes likely: a suggestion to ask about, never an answer. */
  readonly suggested: readonly VulnerabilityGroup[]
  /** What the officer asked to be put right. */
  readonly gaps: readonly Gap[]
}

/** Where the family's way to the counter starts: with a form, an application that stands already, or a closed drive. */
export type StartView =
  | {
      readonly kind: 'form'
      readonly form: ApplicationFormView
      readonly window: DriveWindow
      readonly stage: DriveStage
    }
  | { readonly kind: 'standing'; readonly household: HouseholdFacts; readonly application: ApplicationRow }
  | { readonly kind: 'closed'; readonly household: HouseholdFacts; readonly window: DriveWindow | null }

/** A family found by name or number, to choose from. */
export interface FamilyChoice extends HouseholdFacts {
  readonly ended: boolean
}

const NO_PAPER: PaperFields = { issuer: '', number: '', issuedOn: '' }

export const EMPTY: FormDefaults = {
  entryMode: 'PLAIN_PAPER',
  statedBy: '',
  signedBy: '',
  witness: '',
  declaredIncome: '',
  mealInsecure: '',
  claimedGroups: [],
  bplAttested: false,
  incomeCertificate: NO_PAPER,
  priorCard: '',
  priorCardProof: NO_PAPER,
  affidavit: false,
  affidavitPaper: NO_PAPER,
}

interface Claimed {
  readonly declaredIncome: Paise | null
  readonly mealInsecure: Truth
  readonly claimedGroups: readonly VulnerabilityGroup[]
  readonly bplAttested: boolean
  readonly documents: readonly SupportingDocument[]
}

const rupeesOf = (sum: Paise): string =>
  sum % 100 === 0 ? String(sum / 100) : `${Math.trunc(sum / 100)}.${String(sum % 100).padStart(2, '0')}`

const fieldsOf = (document: SupportingDocument | undefined): PaperFields => ({
  issuer: document?.issuer ?? '',
  number: document?.number ?? '',
  issuedOn: document?.issuedOn ?? '',
})

/** What the fields show of a paper that is kept. */
export const toDefaults = (paper: Paper, law: Claimed): FormDefaults => {
  const of = (kind: DocumentKind) => law.documents.find((document) => document.kind === kind)
  const prior = of('DELETION_CERTIFICATE') ?? of('NO_PRIOR_CARD_CERTIFICATE')
  return {
    entryMode: paper.entryMode,
    statedBy: paper.statedBy ?? '',
    signedBy: paper.signedBy ?? '',
    witness: paper.witness ?? '',
    declaredIncome: law.declaredIncome === null ? '' : rupeesOf(law.declaredIncome),
    mealInsecure: law.mealInsecure === 'unknown' ? '' : law.mealInsecure ? 'yes' : 'no',
    claimedGroups: law.claimedGroups,
    bplAttested: law.bplAttested,
    incomeCertificate: fieldsOf(of('INCOME_CERTIFICATE')),
    priorCard: prior?.kind ?? '',
    priorCardProof: fieldsOf(prior),
    affidavit: of('AFFIDAVIT') !== undefined,
    affidavitPaper: fieldsOf(of('AFFIDAVIT')),
  }
}
