import type { RefusalCode } from '@/lib/domain/refusals'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

export const DOCUMENT_KINDS = [
  'PLAIN_PAPER_APPLICATION',
  'INCOME_CERTIFICATE',
  'DELETION_CERTIFICATE',
  'NO_PRIOR_CARD_CERTIFICATE',
  'AFFIDAVIT',
] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** A paper seen at the counter: who issued it, its number and its day, as far as it carries them. */
export interface SupportingDocument {
  readonly kind: DocumentKind
  readonly issuer: string
  readonly number: string | null
  readonly issuedOn: PlainDate | null
}

/** What can be missing, as the refusal that says so. */
export type MissingDocument = Extract<
  RefusalCode,
  | 'applications.incomeCertificateMissing'
  | 'applications.incomeCertificateIncomplete'
  | 'applications.priorCardProofMissing'
  | 'applications.affidavitMissing'
>

/**
 * Which papers are still missing; an empty answer means the rule is satisfied. The Patwari's family income certificate
 * with issuer, number and day (R60); and a deletion certificate, or else a certificate that no card was held before
 * together with an affidavit to that effect (R59). Nothing else may be asked for (R61).
 */
export const missingDocuments = (documents: readonly SupportingDocument[]): readonly MissingDocument[] => {
  const missing: MissingDocument[] = []
  const incomes = documents.filter(({ kind }) => kind === 'INCOME_CERTIFICATE')
  if (incomes.length === 0) missing.push('applications.incomeCertificateMissing')
  else if (!incomes.some(isComplete)) missing.push('applications.incomeCertificateIncomplete')

  const has = (wanted: DocumentKind) => documents.some(({ kind }) => kind === wanted)
  if (has('DELETION_CERTIFICATE')) return missing
  if (!has('NO_PRIOR_CARD_CERTIFICATE')) missing.push('applications.priorCardProofMissing')
  else if (!has('AFFIDAVIT')) missing.push('applications.affidavitMissing')
  return missing
}

const isComplete = ({ issuer, number, issuedOn }: SupportingDocument): boolean =>
  issuer.trim() !== '' && number !== null && number.trim() !== '' && issuedOn !== null
