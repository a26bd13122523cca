import type { Refusal, RefusalCode } from '@/lib/domain/refusals'

/** What says so: a key of the words in `applications.basis`. */
export const BASES = [
  'attribution',
  'window',
  'reply',
  'oneApplication',
  'oneCard',
  'rural',
  'particulars',
  'income',
  'bpl',
  'incomeCertificate',
  'priorCard',
] as const
export type Basis = (typeof BASES)[number]

/** One thing that still stands against handing in: what, who says so, and where it is put right. */
export interface Missing {
  readonly code: RefusalCode
  readonly params: Readonly<Record<string, string | number>>
  readonly basis: Basis
  /** The field of the paper, the family's page, or nowhere: it cannot be put right by typing. */
  readonly remedy: { readonly page: 'paper'; readonly field: string } | { readonly page: 'household' } | null
}

const onPaper = (basis: Basis, field: string): Pick<Missing, 'basis' | 'remedy'> => ({
  basis,
  remedy: { page: 'paper', field },
})
const closed = (basis: Basis): Pick<Missing, 'basis' | 'remedy'> => ({ basis, remedy: null })

const KNOWN: Readonly<Partial<Record<RefusalCode, Pick<Missing, 'basis' | 'remedy'>>>> = {
  'applications.statedByMissing': onPaper('attribution', 'statedBy'),
  'applications.signatureMissing': onPaper('attribution', 'signedBy'),
  'applications.witnessMissing': onPaper('attribution', 'witness'),
  'drives.notOpen': closed('window'),
  'drives.windowNotYet': closed('window'),
  'drives.windowOver': closed('window'),
  'applications.replyTooLate': closed('reply'),
  'applications.alreadyApplied': closed('oneApplication'),
  'applications.cardHeld': closed('oneCard'),
  'applications.notRural': closed('rural'),
  'applications.memberIncomeMissing': { basis: 'income', remedy: { page: 'household' } },
  'applications.incomeMissing': onPaper('income', 'declaredIncome'),
  'applications.notBpl': { basis: 'bpl', remedy: { page: 'household' } },
  'applications.bplMissing': onPaper('bpl', 'bplAttested'),
  'applications.bplListOld': onPaper('bpl', 'bplAttested'),
  'applications.incomeCertificateMissing': onPaper('incomeCertificate', 'incomeCertificate.number'),
  'applications.incomeCertificateIncomplete': onPaper('incomeCertificate', 'incomeCertificate.number'),
  'applications.priorCardProofMissing': onPaper('priorCard', 'priorCard'),
  'applications.affidavitMissing': onPaper('priorCard', 'affidavit'),
  'applications.documentInFuture': onPaper('incomeCertificate', 'incomeCertificate.issuedOn'),
}

/** What is missing with its source and its remedy; whatever concerns the members is put right in the register (R54). */
export const toMissing = ({ code, params }: Refusal): Missing => ({
  code,
  params,
  ...(KNOWN[code] ?? { basis: 'particulars', remedy: { page: 'household' } }),
})
