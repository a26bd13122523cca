import { asha, bhanu, PANCHAYAT, TODAY } from '@/tests/support/cast'
import type { Application } from '@/lib/domain/application/application'
import type { ServiceLimits } from '@/lib/domain/application/clock'
import type { SupportingDocument } from '@/lib/domain/application/documents'
import { applicationNumber } from '@/lib/domain/application/number'
import type { Finding } from '@/lib/domain/application/verify'
import type { Assignment } from '@/lib/domain/assignment/assignment'
import { currentFlags, snapshotOf } from '@/lib/domain/census/current'
import type { CensusFlag } from '@/lib/domain/census/flags'
import { type Sorting, sortFamily } from '@/lib/domain/census/sorting'
import type { DriveWindow } from '@/lib/domain/drive/drive'
import type { ApplicationFacts } from '@/lib/domain/eligibility/assess'
import type { SchemeRules } from '@/lib/domain/eligibility/scheme-rules'
import type { Household, Member } from '@/lib/domain/household/household'
import { plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import { rupees } from '@/lib/domain/shared/quantity'
import type { Result } from '@/lib/domain/shared/result'
import { rulesFor } from '@/lib/rules'

/** The value of a lawful answer; a refusal fails the test with its code. */
export const lawful = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`Refused: ${result.error.code} ${JSON.stringify(result.error.params)}`)
  return result.value
}

/** The refusal; a lawful answer fails the test. */
export const refusedWith = <T>(result: Result<T>): { code: string; params: object; field?: string } => {
  if (result.ok) throw new Error('This was to be refused')
  return result.error
}

/** The code of a refusal; a lawful answer fails the test. */
export const refusalOf = (result: Result<unknown>): string => {
  if (result.ok) throw new Error('Not refused')
  return result.error.code
}

export const aayRules = (day: PlainDate = TODAY): SchemeRules => lawful(rulesFor('AAY', day))

export const limits: ServiceLimits = { acknowledgement: 0, verification: 15, reply: 15, card: 30 }

export const member = (facts: Partial<Member> = {}): Member => ({
  serial: 1,
  name: { en: 'Devki Devi', hi: 'देवकी देवी' },
  gender: 'FEMALE',
  birth: { date: plainDate('1970-03-04'), precision: 'EXACT' },
  relation: 'HEAD',
  maritalStatus: 'WIDOWED',
  disabilityPercent: 0,
  literate: false,
  monthlyIncome: rupees(1500),
  ...facts,
})

export const household = (facts: Partial<Household> = {}): Household => ({
  place: PANCHAYAT,
  members: [member()],
  category: 'SC',
  dwelling: { rooms: 1, wall: 'MUD_UNBURNT_BRICK', roof: 'THATCH' },
  land: { unirrigated: 0, irrigatedTwoCrop: 0, otherIrrigated: 0 },
  mainIncome: 'MANUAL_CASUAL_LABOUR',
  bpl: { kind: 'LISTED', number: '1204', listYear: 2018 },
  ...facts,
})

export const CENSUS_DAY = plainDate('2011-12-31')

/** The census sorted for a family of which it said that exactly these flags hold. */
export const sorted = (...holding: CensusFlag[]): Sorting =>
  sortFamily(currentFlags(snapshotOf(CENSUS_DAY, holding), []), aayRules().exclusions.value)

export const facts = (known: Partial<ApplicationFacts> = {}): ApplicationFacts => ({
  bplAttested: false,
  otherOpenApplication: false,
  holdsCard: false,
  mealInsecureStated: true,
  mealInsecureFound: null,
  claimedGroups: [],
  foundGroups: null,
  sorting: sorted('D7'),
  ...known,
})

export const incomeCertificate: SupportingDocument = {
  kind: 'INCOME_CERTIFICATE',
  issuer: 'Patwari, Dharampur',
  number: '77/2026',
  issuedOn: plainDate('2026-07-20'),
}

export const deletionCertificate: SupportingDocument = {
  kind: 'DELETION_CERTIFICATE',
  issuer: 'Panchayat Secretary, Kandaghat',
  number: '12',
  issuedOn: plainDate('2026-07-01'),
}

export const paper = (kind: SupportingDocument['kind']): SupportingDocument => ({
  kind,
  issuer: 'Panchayat Secretary',
  number: null,
  issuedOn: plainDate('2026-07-01'),
})

/** A draft with everything that submission asks for. */
export const application = (stated: Partial<Application> = {}): Application => ({
  number: applicationNumber('AAY', TODAY, '4821739055'),
  scheme: 'AAY',
  driveId: 'drive-2026',
  place: PANCHAYAT,
  stage: 'DRAFT',
  enteredBy: asha.accountId,
  mealInsecure: true,
  claimedGroups: ['HEADED_BY_WIDOW'],
  bplAttested: false,
  declaredIncome: rupees(18_000),
  documents: [incomeCertificate, deletionCertificate],
  submittedOn: null,
  gaps: [],
  dueOn: null,
  verification: null,
  ...stated,
})

export const drive = (stated: Partial<DriveWindow> = {}): DriveWindow => ({
  opensOn: plainDate('2026-07-15'),
  closesOn: plainDate('2026-09-15'),
  publicity: ['NOTICE_BOARD'],
  publicityProof: 'Panchayat register, page 12',
  ...stated,
})

/** Bhanu's assignment to the panchayat. */
export const assignment = (stated: Partial<Assignment> = {}): Assignment => ({
  panchayat: PANCHAYAT,
  driveId: 'drive-2026',
  officerId: bhanu.accountId,
  orderNumber: 'DC-SOL-41',
  from: plainDate('2026-07-01'),
  until: null,
  ...stated,
})

/** A finding that can be signed today for an application submitted five days ago. */
export const finding = (stated: Partial<Finding> = {}): Finding => ({
  by: bhanu.accountId,
  visitedOn: TODAY,
  foundIncome: rupees(18_000),
  foundGroups: ['HEADED_BY_WIDOW'],
  mealInsecure: true,
  noDuplicate: true,
  notKin: true,
  recommended: true,
  remarks: '',
  ...stated,
})
