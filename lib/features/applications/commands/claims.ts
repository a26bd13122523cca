import 'server-only'
import type { Application } from '@/lib/domain/application/application'
import type { DocumentKind, SupportingDocument } from '@/lib/domain/application/documents'
import type { Paper } from '@/lib/domain/application/paper'
import type { Claims } from '@/lib/features/applications/schema'

/** On whose word the paper stands. */
export const paperOf = ({ entryMode, statedBy, signedBy, witness }: Claims): Paper => ({
  entryMode,
  statedBy: statedBy ?? null,
  signedBy: signedBy ?? null,
  witness: witness ?? null,
})

type Details = Claims['incomeCertificate']

const document = (kind: DocumentKind, details: Details): SupportingDocument => ({
  kind,
  issuer: details?.issuer ?? '',
  number: details?.number ?? null,
  issuedOn: details?.issuedOn ?? null,
})

const isTyped = (details: Details): boolean =>
  details !== undefined && Object.values(details).some((value) => value !== undefined)

/** The papers that lie on the counter, as far as they are typed (R54, R59, R60). */
const documentsOf = (claims: Claims): readonly SupportingDocument[] => [
  ...(claims.entryMode === 'PLAIN_PAPER'
    ? [document('PLAIN_PAPER_APPLICATION', claims.statedBy === undefined ? undefined : { issuer: claims.statedBy })]
    : []),
  ...(isTyped(claims.incomeCertificate) ? [document('INCOME_CERTIFICATE', claims.incomeCertificate)] : []),
  ...(claims.priorCard === undefined ? [] : [document(claims.priorCard, claims.priorCardProof)]),
  ...(claims.affidavit ? [document('AFFIDAVIT', claims.affidavitPaper)] : []),
]

/** What the family claims, as the law reads it. An answer that nobody gave is unknown, never "no" (F33). */
export const claimsOf = (
  claims: Claims,
): Pick<Application, 'declaredIncome' | 'mealInsecure' | 'claimedGroups' | 'bplAttested' | 'documents'> => ({
  declaredIncome: claims.declaredIncome ?? null,
  mealInsecure: claims.mealInsecure === undefined ? 'unknown' : claims.mealInsecure === 'yes',
  claimedGroups: claims.claimedGroups,
  bplAttested: claims.bplAttested,
  documents: documentsOf(claims),
})
