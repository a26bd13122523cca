import 'server-only'
import { exportNumber } from '@/lib/domain/export/export'
import { partsOfSubject } from '@/lib/domain/journal/subject'
import { isRowId } from '@/lib/domain/shared/row-id'
import type { PlaceName } from '@/lib/domain/place/place'
import type { Tx } from '@/lib/platform/db'

/** What a record of the journal is called: by its number, by its own name, or by the place where it stands. */
export interface RecordName {
  readonly number?: string
  readonly name?: PlaceName
  readonly place?: string
}

type Loader = (tx: Tx, ids: string[]) => Promise<readonly (readonly [id: string, name: RecordName])[]>

const numbered = (rows: readonly { readonly id: string; readonly number: string }[]) =>
  rows.map(({ id, number }) => [id, { number }] as const)
const placed = (rows: readonly { readonly id: string; readonly place: string }[]) =>
  rows.map(({ id, place }) => [id, { place }] as const)

/** How the records of a kind are found; a kind that is not here is called by its kind alone. */
const LOADERS: Readonly<Record<string, Loader>> = {
  household: async (tx, ids) =>
    numbered(await tx.household.findMany({ where: { id: { in: ids } }, select: { id: true, number: true } })),
  application: async (tx, ids) =>
    numbered(await tx.application.findMany({ where: { id: { in: ids } }, select: { id: true, number: true } })),
  card: async (tx, ids) =>
    numbered(await tx.card.findMany({ where: { id: { in: ids } }, select: { id: true, number: true } })),
  cancellation: async (tx, ids) => {
    const rows = await tx.cardCancellation.findMany({
      where: { id: { in: ids } },
      select: { id: true, card: { select: { number: true } } },
    })
    return numbered(rows.map(({ id, card: { number } }) => ({ id, number })))
  },
  list: async (tx, ids) =>
    placed(await tx.priorityList.findMany({ where: { id: { in: ids } }, select: { id: true, place: true } })),
  consolidation: async (tx, ids) =>
    placed(await tx.consolidation.findMany({ where: { id: { in: ids } }, select: { id: true, place: true } })),
  pensionRound: async (tx, ids) =>
    placed(await tx.pensionRound.findMany({ where: { id: { in: ids } }, select: { id: true, place: true } })),
  meeting: async (tx, ids) => {
    const rows = await tx.meeting.findMany({
      where: { id: { in: ids } },
      select: { id: true, place: true, number: true },
    })
    return rows.map(({ id, place, number }) => [id, { place, number: String(number) }] as const)
  },
  drive: async (tx, ids) => {
    const rows = await tx.drive.findMany({ where: { id: { in: ids } }, select: { id: true, label: true } })
    return rows.map(({ id, label }) => [id, { name: { en: label, hi: label } }] as const)
  },
  import: async (tx, ids) => {
    const named = { where: { id: { in: ids } }, select: { id: true, fileName: true } }
    const rows = [...(await tx.importJob.findMany(named)), ...(await tx.placeImport.findMany(named))]
    return rows.map(({ id, fileName }) => [id, { number: fileName }] as const)
  },
  account: async (tx, ids) => {
    const rows = await tx.account.findMany({
      where: { id: { in: ids } },
      select: { id: true, nameEn: true, nameHi: true },
    })
    return rows.map(({ id, nameEn: en, nameHi: hi }) => [id, { name: { en, hi } }] as const)
  },
  export: (_, ids) => Promise.resolve(ids.map((id) => [id, { number: exportNumber(id) }] as const)),
}

/** The place by which a record is called, if it is. */
export const placeOf = (subject: string, name: RecordName | undefined): string | null =>
  name?.place ?? (partsOfSubject(subject).kind === 'place' ? partsOfSubject(subject).id : null)

/** What the records are called that lie in the reader's scope, by subject. */
export const recordNames = async (tx: Tx, subjects: readonly string[]): Promise<ReadonlyMap<string, RecordName>> => {
  const called = new Map<string, RecordName>()
  const parts = [...new Set(subjects)].map(partsOfSubject)
  for (const [kind, load] of Object.entries(LOADERS)) {
    const ids = parts.flatMap((part) => (part.kind === kind && isRowId(part.id) ? [part.id] : []))
    if (ids.length === 0) continue
    for (const [id, name] of await load(tx, ids)) called.set(`${kind}:${id}`, name)
  }
  return called
}

/** The record that a typed number names, as the journal keeps it; a text that names none stands for itself. */
export const subjectNamed = async (tx: Tx, typed: string): Promise<string> => {
  if (typed.includes(':')) return typed
  const where = { where: { number: typed.toUpperCase() }, select: { id: true } }
  const household = await tx.household.findFirst(where)
  if (household) return `household:${household.id}`
  const application = await tx.application.findFirst(where)
  if (application) return `application:${application.id}`
  const card = await tx.card.findFirst(where)
  return card ? `card:${card.id}` : typed
}
