import 'server-only'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { stateOf, type PlacePath } from '@/lib/domain/place/path'
import { asDay, type Tx } from '@/lib/platform/db'

/** An application or a card of a household, as its page names them. */
export interface Tie {
  readonly id: string
  readonly number: string
  readonly scheme: string
  readonly stage: string
  readonly on: Date
}

/** The applications of a household, newest first. */
export const applications = async (tx: Tx, householdId: string): Promise<readonly Tie[]> => {
  const rows = await tx.application.findMany({
    where: { householdId },
    select: { id: true, number: true, scheme: true, stage: true, createdAt: true },
    orderBy: { createdAt: 'desc' },
    take: 20,
  })
  return rows.map(({ createdAt, ...row }) => ({ ...row, on: createdAt }))
}

/** The cards of a household, newest first. */
export const cards = async (tx: Tx, householdId: string): Promise<readonly Tie[]> => {
  const rows = await tx.card.findMany({
    where: { householdId },
    select: { id: true, number: true, scheme: true, stage: true, issuedAt: true },
    orderBy: { issuedAt: 'desc' },
    take: 20,
  })
  return rows.map(({ issuedAt, ...row }) => ({ ...row, on: issuedAt }))
}

/** The reference date of the State's newest drive: the day on which ages are reckoned (domain §10.1). */
export const referenceDate = async (tx: Tx, place: PlacePath): Promise<PlainDate | null> => {
  const drive = await tx.drive.findFirst({
    where: { place: stateOf(place) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { referenceDate: true },
  })
  return drive && asDay(drive.referenceDate)
}

/** What the accounts are called that wrote something: colleagues in the actor's scope; others stay without a name. */
export const handNames = async (
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, { readonly en: string; readonly hi: string }>> => {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const rows = await tx.account.findMany({
    where: { id: { in: wanted } },
    select: { id: true, nameEn: true, nameHi: true },
  })
  return new Map(rows.map(({ id, nameEn, nameHi }) => [id, { en: nameEn, hi: nameHi }]))
}
