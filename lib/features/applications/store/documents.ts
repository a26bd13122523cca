import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { SupportingDocument } from '@/lib/domain/application/documents'
import { documentKindOf } from '@/lib/features/applications/store/rows'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'

const isSame = (one: SupportingDocument, other: SupportingDocument): boolean =>
  one.kind === other.kind &&
  one.issuer === other.issuer &&
  one.number === other.number &&
  one.issuedOn === other.issuedOn

interface Hand {
  readonly applicationId: string
  readonly accountId: string
  readonly now: Date
}

/** Adds papers as they are shown at the counter. */
export const add = async (
  tx: Tx,
  permit: Permit<'application.enter'>,
  { applicationId, accountId, now }: Hand,
  papers: readonly SupportingDocument[],
): Promise<void> => {
  await tx.applicationDocument.createMany({
    data: papers.map(({ kind, issuer, number, issuedOn }) => ({
      ...{ applicationId, place: permit.place, kind, issuer, number, recordedBy: accountId, recordedAt: now },
      issuedOn: issuedOn && asColumn(issuedOn),
    })),
  })
}

/** The papers as they are now shown at the counter: what changed is marked as replaced, never lost. Answers their kinds. */
export const record = async (
  tx: Tx,
  permit: Permit<'application.enter'>,
  { applicationId, accountId, now }: Hand,
  papers: readonly SupportingDocument[],
): Promise<readonly string[]> => {
  const rows = await tx.applicationDocument.findMany({ where: { applicationId, replacedAt: null } })
  const before = rows.map((row) => ({
    id: row.id,
    kind: documentKindOf(row.kind),
    issuer: row.issuer,
    number: row.number,
    issuedOn: row.issuedOn && asDay(row.issuedOn),
  }))
  const gone = before.filter((row) => !papers.some((paper) => isSame(paper, row)))
  const fresh = papers.filter((paper) => !before.some((row) => isSame(paper, row)))
  await tx.applicationDocument.updateMany({
    where: { id: { in: gone.map(({ id }) => id) } },
    data: { replacedAt: now },
  })
  await add(tx, permit, { applicationId, accountId, now }, fresh)
  return [...new Set([...gone, ...fresh].map(({ kind }) => kind))]
}

/** The accounts that typed any paper of the application. */
export const hands = async (tx: Tx, applicationId: string): Promise<readonly string[]> => {
  const rows = await tx.applicationDocument.findMany({
    where: { applicationId },
    distinct: ['recordedBy'],
    select: { recordedBy: true },
  })
  return rows.map(({ recordedBy }) => recordedBy)
}
