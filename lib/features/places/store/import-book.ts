import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import type { PlaceChange } from '@/lib/domain/place/changes'
import type { FileDay } from '@/lib/domain/place/file-day'
import { type Reason, REASONS } from '@/lib/domain/place/directory'
import { type ImportPlan, movedIn, type RefusedLine, renamedIn } from '@/lib/domain/place/import'
import { SHEET_KINDS, type SheetKind } from '@/lib/domain/place/lgd-sheet'
import type { PlacePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'
import type { PlaceImport } from '@/prisma/client/client'
import * as changes from './import-changes'

/** Whether what a file would do is looked at, or done. */
export type ImportStep = 'SHOWN' | 'APPLIED'

/** A file that was read: what it was, and what comes or came of its lines. */
export interface KeptImport {
  readonly id: string
  readonly at: Date
  readonly fileName: string
  readonly digest: string
  readonly kind: SheetKind | null
  readonly complete: boolean
  readonly read: number
  readonly created: number
  readonly updated: number
  readonly renamed: number
  readonly unchanged: number
  readonly refused: number
  /** Lines of other States. */
  readonly elsewhere: number
  readonly moved: number
  readonly linked: number
  readonly struckOff: number
  readonly unlinked: number
  readonly stage: ImportStep
  /** The digest of what was shown. */
  readonly seen: string | null
  /** The day or the year for which the file says that it speaks. */
  readonly toldOn: FileDay | null
  readonly header: readonly string[]
  readonly separator: string | null
}

interface About {
  readonly id: string
  readonly place: PlacePath
  readonly accountId: string
  readonly now: Date
  readonly fileName: string
  readonly digest: string
  readonly complete: boolean
  readonly stage: ImportStep
}

/** What a file would change, the digest of that, and how the file is written. */
export interface Planned {
  readonly kind: SheetKind
  readonly plan: ImportPlan
  readonly changes: readonly PlaceChange[]
  readonly toldOn: FileDay | null
  readonly seen: string
  readonly header: readonly string[]
  readonly separator: string | null
  readonly cellsOf: (line: number) => readonly string[]
}

const CHUNK = 5_000

type Ours = Permit<'place.import'>

/** Writes a file into the book, with everything it changes, and every line that is refused in the file's own cells. */
export const record = async (
  tx: Tx,
  permit: Ours,
  { now, ...facts }: About,
  { plan, cellsOf, kind, seen, header, separator, toldOn, changes: changed }: Planned,
): Promise<void> => {
  const { refused, ...counts } = plan.report
  await tx.placeImport.create({
    data: {
      ...{ ...facts, ...counts, kind, seen, separator, toldOn },
      at: now,
      header: [...header],
      refused: refused.length,
      renamed: renamedIn(plan),
      moved: movedIn(plan),
      linked: plan.linked.length,
      struckOff: plan.struckOff.length,
      unlinked: plan.unlinked.length,
    },
  })
  await changes.keep(tx, permit, facts, changed)
  for (let at = 0; at < refused.length; at += CHUNK) {
    const rows = refused.slice(at, at + CHUNK).map((one) => ({ ...one, cells: cellsOf(one.line) }))
    await tx.$executeRaw`
      insert into place_import_lines (import_id, line, place, cells, reason, detail)
      select ${facts.id}::uuid, line, ${facts.place}, coalesce(cells, '{}'), reason, detail
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (line int, cells text[], reason text, detail text)`
  }
}

/** The last files, newest first. */
export const recent = async (tx: Tx, limit: number): Promise<readonly KeptImport[]> =>
  (await tx.placeImport.findMany({ orderBy: { at: 'desc' }, take: limit })).map(toImport)

/** Of the files of a kind that were taken over, the newest by the day for which it says that it speaks. */
export const newestOf = async (
  tx: Tx,
  kind: SheetKind,
): Promise<{ readonly file: string; readonly on: FileDay } | null> => {
  const rows = await tx.placeImport.findMany({
    where: { kind, stage: 'APPLIED', toldOn: { not: null } },
    select: { fileName: true, toldOn: true },
  })
  const told = rows.map(({ fileName, toldOn }) => ({ file: fileName, on: toldOn ?? '' }))
  return told.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0] ?? null
}

/** One file, or null. */
export const find = async (tx: Tx, id: string): Promise<KeptImport | null> => {
  const row = await tx.placeImport.findUnique({ where: { id } })
  return row && toImport(row)
}

/** A refused line in the file's own cells; those of files of an earlier release are not kept. */
export type KeptLine = RefusedLine & { readonly cells: readonly string[] }

/** `limit` refused lines after a line, in the order of the file. */
export const refusedLines = async (
  tx: Tx,
  importId: string,
  after: number,
  limit: number,
): Promise<readonly KeptLine[]> => {
  const rows = await tx.placeImportLine.findMany({
    where: { importId, line: { gt: after } },
    orderBy: { line: 'asc' },
    take: limit,
  })
  return rows.flatMap(({ line, cells, reason: text, detail }) => {
    const reason: Reason | undefined = REASONS.find((known) => known === text)
    return reason === undefined ? [] : [{ line, cells, reason, detail }]
  })
}

/** Keeps the bytes of a file that is shown, until it is applied or let go. */
export const keepFile = async (
  tx: Tx,
  _permit: Ours,
  { id, place }: { readonly id: string; readonly place: PlacePath },
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> => {
  await tx.placeImportFile.create({ data: { importId: id, place, body: bytes } })
}

/** The bytes of a file that is shown; null when it was applied or let go. */
export const fileOf = async (tx: Tx, id: string): Promise<Uint8Array | null> =>
  (await tx.placeImportFile.findUnique({ where: { importId: id } }))?.body ?? null

/** Lets the bytes of a place's files go. */
export const letGo = async (tx: Tx, _permit: Ours, place: PlacePath): Promise<void> => {
  await tx.placeImportFile.deleteMany({ where: { place } })
}

/** Notes that a file was applied as it was shown, by whom and when. */
export const applied = async (
  tx: Tx,
  _permit: Ours,
  id: string,
  hand: { readonly at: Date; readonly accountId: string },
): Promise<void> => {
  await tx.placeImport.updateMany({ where: { id, stage: 'SHOWN' }, data: { ...hand, stage: 'APPLIED' } })
}

const toImport = ({ kind, stage, ...row }: PlaceImport): KeptImport => ({
  ...row,
  kind: SHEET_KINDS.find((known) => known === kind) ?? null,
  stage: stage === 'SHOWN' ? 'SHOWN' : 'APPLIED',
})
