import 'server-only'
import { type Application, type Gap, GAPS, type Verification } from '@/lib/domain/application/application'
import { DOCUMENT_KINDS, type DocumentKind, type SupportingDocument } from '@/lib/domain/application/documents'
import { isVulnerabilityGroup } from '@/lib/domain/application/groups'
import { parseApplicationNumber } from '@/lib/domain/application/number'
import { ENTRY_MODES, type Paper, PAPER_SIGNS } from '@/lib/domain/application/paper'
import { APPLICATION_STAGES, type ApplicationStage } from '@/lib/domain/application/stages'
import { isVerdictRecord, type VerdictRecord } from '@/lib/domain/eligibility/record'
import { SCHEMES } from '@/lib/domain/eligibility/scheme-rules'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { oneOf } from '@/lib/domain/shared/one-of'
import { paise } from '@/lib/domain/shared/quantity'
import { dayInIndia } from '@/lib/domain/shared/moment'
import { asDay } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/client/client'

/** The family as the register knew it when the application was last saved. */
export interface FamilyLine {
  readonly householdId: string
  readonly householdVersion: number
  readonly headName: string
  readonly headNameHi: string | null
  readonly headGuardian: string | null
  readonly headGuardianHi: string | null
  readonly village: PlacePath
}

/** An application as kept: what the law reads, and what stands around it. */
export interface StoredApplication extends FamilyLine {
  readonly id: string
  readonly version: number
  readonly paper: Paper
  readonly submittedAt: Date | null
  /** The verdict at hand-in, with inputs and rules (F29). */
  readonly verdict: VerdictRecord | null
  readonly law: Application
}

/** What is read with every application. */
export const WITH_PAPERS = {
  documents: { where: { replacedAt: null }, orderBy: { recordedAt: 'asc' } },
  verifications: { orderBy: { signedAt: 'desc' }, take: 1 },
} as const satisfies Prisma.ApplicationInclude

type Row = Prisma.ApplicationGetPayload<{ include: typeof WITH_PAPERS }>

export const stageOf = (text: string): ApplicationStage => oneOf(APPLICATION_STAGES, text)
export const gapsOf = (texts: readonly string[]): readonly Gap[] => texts.map((text) => oneOf(GAPS, text))
export const documentKindOf = (text: string): DocumentKind => oneOf(DOCUMENT_KINDS, text)

const numberOf = (text: string): Application['number'] => {
  const number = parseApplicationNumber(text)
  if (!number.ok) throw new Error(`Not an application number: ${text}`)
  return number.value
}

const documentOf = (row: Row['documents'][number]): SupportingDocument => ({
  kind: documentKindOf(row.kind),
  issuer: row.issuer,
  number: row.number,
  issuedOn: row.issuedOn && asDay(row.issuedOn),
})

const verificationOf = (row: Row['verifications'][number]): Verification => ({
  by: row.accountId,
  visitedOn: asDay(row.visitedOn),
  foundIncome: paise(Number(row.foundIncome)),
  foundGroups: row.foundGroups.filter(isVulnerabilityGroup),
  mealInsecure: row.mealInsecure,
  noDuplicate: row.noDuplicate,
  notKin: row.notKin,
  recommended: row.recommended,
  remarks: row.remarks ?? '',
  signedOn: dayInIndia(row.signedAt),
})

const lawOf = (row: Row): Application => ({
  number: numberOf(row.number),
  scheme: oneOf(SCHEMES, row.scheme),
  driveId: row.driveId,
  place: placePath(row.place),
  stage: stageOf(row.stage),
  enteredBy: row.enteredBy,
  mealInsecure: row.mealInsecure ?? 'unknown',
  claimedGroups: row.claimedGroups.filter(isVulnerabilityGroup),
  bplAttested: row.bplAttested,
  declaredIncome: row.declaredIncome === null ? null : paise(Number(row.declaredIncome)),
  documents: row.documents.map(documentOf),
  submittedOn: row.submittedAt && dayInIndia(row.submittedAt),
  gaps: gapsOf(row.openReturnGaps),
  dueOn: row.dueOn && asDay(row.dueOn),
  verification: row.verifications[0] ? verificationOf(row.verifications[0]) : null,
})

export const stored = (row: Row): StoredApplication => ({
  id: row.id,
  version: row.version,
  householdId: row.householdId,
  householdVersion: row.householdVersion,
  headName: row.headName,
  headNameHi: row.headNameHi,
  headGuardian: row.headGuardian,
  headGuardianHi: row.headGuardianHi,
  village: placePath(row.villagePath),
  paper: {
    entryMode: oneOf(ENTRY_MODES, row.entryMode),
    statedBy: row.statedBy,
    signedBy: row.signedBy === null ? null : oneOf(PAPER_SIGNS, row.signedBy),
    witness: row.witness,
  },
  submittedAt: row.submittedAt,
  verdict: isVerdictRecord(row.verdict) ? row.verdict : null,
  law: lawOf(row),
})
