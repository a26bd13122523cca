import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { DocumentKind } from '@/lib/domain/application/documents'
import type { SignedFinding } from '@/lib/domain/application/signing'
import type { VerdictRecord } from '@/lib/domain/eligibility/record'
import { plain } from '@/lib/domain/shared/plain'
import { documentKindOf } from '@/lib/features/applications/store/rows'
import { asColumn, type Tx } from '@/lib/platform/db'

/** A finding with the text that was signed, its digest and who signed. */
export interface Signed {
  readonly applicationId: string
  readonly finding: SignedFinding
  readonly officerName: string
  readonly verdict: VerdictRecord
  readonly text: string
  readonly digest: string
  readonly now: Date
}

/** Keeps a signed finding; nothing of it is ever changed. */
export const sign = async (tx: Tx, permit: Permit<'application.verify'>, signed: Signed): Promise<void> => {
  const { by, visitedOn, foundIncome, foundGroups, papersSeen, remarks, ...said } = signed.finding
  await tx.verification.create({
    data: {
      ...said,
      applicationId: signed.applicationId,
      place: permit.place,
      accountId: by,
      officerName: signed.officerName,
      visitedOn: asColumn(visitedOn),
      foundIncome,
      foundGroups: [...foundGroups],
      papersSeen: [...papersSeen],
      remarks: remarks === '' ? null : remarks,
      verdict: plain(signed.verdict),
      signedText: signed.text,
      digest: signed.digest,
      signedAt: signed.now,
    },
  })
}

/** What the page of an application shows of the signature under it. */
export interface Signature {
  readonly accountId: string
  readonly officerName: string
  readonly signedAt: Date
  readonly papersSeen: readonly DocumentKind[]
  readonly digest: string
}

/** The newest signature under an application, or null. */
export const latest = async (tx: Tx, applicationId: string): Promise<Signature | null> => {
  const row = await tx.verification.findFirst({
    where: { applicationId },
    orderBy: { signedAt: 'desc' },
    select: { accountId: true, officerName: true, signedAt: true, papersSeen: true, digest: true },
  })
  return row && { ...row, papersSeen: row.papersSeen.map(documentKindOf) }
}
